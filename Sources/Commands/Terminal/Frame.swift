// SPDX-License-Identifier: Apache-2.0

/// What is shown while a person answers, and where the cursor stands in it.
struct Frame: Hashable, Sendable {
  /// The lines, as many as there are; a terminal may show fewer.
  var lines: [StyledLine] = []
  /// The lines that stand below all others and are shown also where those are too many, such as
  /// the keys; they give way only where a terminal is very low.
  var footer: [StyledLine] = []
  /// The lines that must be seen.
  var focus = 0..<0
  /// The line and column of the cursor; nil to hide it.
  var cursor: (line: Int, column: Int)?

  static func == (left: Frame, right: Frame) -> Bool {
    left.lines == right.lines && left.footer == right.footer && left.focus == right.focus
      && left.cursor?.line == right.cursor?.line && left.cursor?.column == right.cursor?.column
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(lines)
    hasher.combine(footer)
    hasher.combine(focus)
  }

  /// The lines that a terminal of so many rows shows: from the top, unless what must be seen
  /// stands lower; marks say where more is hidden.
  ///
  /// - Parameter rows: The rows of the terminal.
  /// - Returns: The lines, and which line of the frame stands in the first row.
  func visible(rows: Int) -> (lines: [StyledLine], first: Int) {
    guard rows >= footer.count + Self.fewest else { return visible(above: rows) }
    let (lines, first) = visible(above: rows - footer.count)
    return (lines + footer, first)
  }

  /// With fewer lines than this above a footer a question could not be read.
  private static let fewest = 6

  private func visible(above rows: Int) -> (lines: [StyledLine], first: Int) {
    guard lines.count > rows, rows > 2 else { return (Array(lines.prefix(max(rows, 1))), 0) }
    if focus.upperBound <= rows - 1 {
      return (lines.prefix(rows - 1) + [StyledLine("  ↓", .quiet)], 0)
    }
    let lowest = max(0, min(focus.upperBound, lines.count) - (rows - 2))
    let first = min(max(lowest, 0), focus.lowerBound, lines.count - (rows - 1))
    let isEnd = first == lines.count - (rows - 1)
    let shown = lines.dropFirst(first).prefix(isEnd ? rows - 1 : rows - 2)
    let below = isEnd ? [] : [StyledLine("  ↓", .quiet)]
    return ([StyledLine("  ↑", .quiet)] + shown + below, first - 1)
  }
}

/// Draws frames over each other.
struct FrameWriter {
  /// Where frames are drawn.
  enum Place {
    /// On a screen of their own, which is gone afterwards with all answers on it.
    case screen
    /// Below what was printed.
    case below
  }

  private let console: Console
  private let place: Place
  private var drawn = 0

  /// Begins to draw.
  init(_ console: Console, _ place: Place) {
    self.console = console
    self.place = place
    if place == .screen { console.ports.output("\u{1B}[?1049h\u{1B}[2J") }
  }

  /// Draws a frame in the place of the one before.
  mutating func draw(_ frame: Frame) {
    let size = console.ports.size()
    let (lines, first) = frame.visible(rows: max(3, size.rows - (place == .screen ? 0 : 1)))
    let colors = console.usesColors()
    var text = "\u{1B}[?25l" + home
    for (number, line) in lines.enumerated() {
      text += (number > 0 ? "\r\n" : "") + line.encoded(colors: colors) + "\u{1B}[K"
    }
    text += "\u{1B}[J"
    drawn = lines.count
    if let cursor = frame.cursor {
      let up = lines.count - 1 - (cursor.line - first)
      text += (up > 0 ? "\u{1B}[\(up)A" : "") + "\r"
      text += (cursor.column > 0 ? "\u{1B}[\(cursor.column)C" : "") + "\u{1B}[?25h"
      // The next frame begins at the cursor's line, not at the last one.
      drawn = cursor.line - first + 1
    }
    console.ports.output(text)
  }

  /// Takes the frame away.
  mutating func finish() {
    console.ports.output(home + "\u{1B}[J\u{1B}[?25h")
    if place == .screen { console.ports.output("\u{1B}[?1049l") }
    drawn = 0
  }

  /// To the first line of the frame before.
  private var home: String {
    switch place {
    case .screen: "\u{1B}[H"
    case .below: (drawn > 1 ? "\u{1B}[\(drawn - 1)A" : "") + "\r"
    }
  }
}
