// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Ends connections that are old, so that nobody holds one by sending a byte now and then.
///
/// The idle time alone is defeated by that. At the end of its age a connection takes no new request;
/// it is closed at once when none is under way, else after the reply, and in any case when the
/// request has had its time.
final class ConnectionAge: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  private let age: TimeAmount
  private let end: TimeAmount
  private var timers: [Scheduled<Void>] = []

  init(age: Int, requestDeadline: Int) {
    self.age = .seconds(Int64(age))
    self.end = .seconds(Int64(age) + Int64(requestDeadline))
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let channel = context.channel
    timers = [
      context.eventLoop.scheduleTask(in: age) {
        channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
      },
      context.eventLoop.scheduleTask(in: end) { channel.close(promise: nil) },
    ]
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    for timer in timers { timer.cancel() }
    timers = []
  }
}
