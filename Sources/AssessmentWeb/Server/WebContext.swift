// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Logging

/// What goes with one request.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }

  /// A context without a connection, for calling the pages directly.
  init(logger: Logger) {
    coreContext = CoreRequestContextStorage(source: LoggerSource(logger: logger))
  }

  private struct LoggerSource: RequestContextSource {
    let logger: Logger
  }
}
