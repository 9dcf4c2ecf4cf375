// SPDX-License-Identifier: Apache-2.0

/// Gives a file of content the one layout, and changes nothing else.
public enum ContentFormatter {
  /// What came of a file.
  public enum Outcome: Sendable {
    /// The file in its layout; the same bytes when it had it already.
    case formatted(SourceFile)
    /// The file breaks the rules of YAML; what is wrong, and the file is left as it is.
    case faulty([Diagnostic])
    /// Something is written in a way that cannot be kept, on this line if one is known; the file is
    /// left as it is.
    case unusual(line: Int?)
  }

  /// Formats a file: any bytes at all.
  ///
  /// The result is read again and compared: the values, their order and the remarks are the same,
  /// each at the same place. Cells of tables alone may get other spaces around them.
  public static func format(_ file: SourceFile) -> Outcome {
    let (node, problems) = YAMLReader.read(file)
    guard let node, problems.isEmpty else { return .faulty(problems) }
    let layout: LayoutGroup
    do {
      layout = try LayoutReader.read(file, node)
    } catch {
      return .unusual(line: error.line)
    }
    let new = SourceFile(path: file.path, text: LayoutWriter.text(of: layout))
    return isSame(layout, new) ? .formatted(new) : .unusual(line: nil)
  }

  /// Whether a file, read again, says what a layout says.
  static func isSame(_ layout: LayoutGroup, _ new: SourceFile) -> Bool {
    let (node, problems) = YAMLReader.read(new)
    guard let node, problems.isEmpty, let read = try? LayoutReader.read(new, node) else {
      return false
    }
    return LayoutNode.mapping(read).substance == LayoutNode.mapping(layout).substance
  }
}
