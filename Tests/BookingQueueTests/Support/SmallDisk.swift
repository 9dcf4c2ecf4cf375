// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Testing

@testable import BookingQueue

/// A file system of a few megabytes in memory, which only the superuser can make.
final class SmallDisk: Sendable {
  let folder: String

  /// Whether this process may make one; tried, since a container's superuser may not.
  static let isPossible = (try? SmallDisk(kibibytes: 64)) != nil

  init(kibibytes: Int) throws {
    var template = Array("/tmp/luukku-disk-XXXXXX".utf8CString)
    folder = try template.withUnsafeMutableBufferPointer { buffer in
      let start = try #require(buffer.baseAddress)
      try #require(mkdtemp(start) != nil)
      return String(cString: start)
    }
    guard mount("luukku-test", folder, "tmpfs", 0, "size=\(kibibytes)k,mode=700") == 0 else {
      rmdir(folder)
      throw Missing("the right to mount")
    }
  }

  deinit {
    // Goes when the last file of it is closed.
    umount2(folder, Int32(MNT_DETACH))
    rmdir(folder)
  }

  /// Takes all room but so many bytes.
  func fill(leaving bytes: Int) throws {
    try empty()
    var status = statvfs()
    try #require(statvfs(folder, &status) == 0)
    let room = Int(status.f_bavail) * Int(status.f_frsize) - bytes
    try Data(count: max(0, room)).write(to: URL(fileURLWithPath: folder + "/filler"))
  }

  /// Gives the room back.
  func empty() throws {
    // Not removed: a child process that is being started may still have it open.
    let filler = folder + "/filler"
    try #require(truncate(filler, 0) == 0 || errno == ENOENT)
  }
}
