// SPDX-License-Identifier: Apache-2.0

/// Colours, sizes and distances by name; every other rule uses only these.
///
/// Contrast of text to its ground is at least 7 to 1 in both modes, of borders 3 to 1.
extension StyleSheet {
  static let tokens = """
    :root {
      color-scheme: light dark;
      --ground: #f6f7f5;
      --paper: #ffffff;
      --ink: #17211f;
      --quiet: #3f4b48;
      --line: #74807c;
      --faint: #d9dfdc;
      --accent: #0b5a56;
      --accent-strong: #06413e;
      --accent-soft: #e3efed;
      --on-accent: #ffffff;
      --danger: #a3141f;
      --danger-strong: #7d0c15;
      --danger-soft: #fbeaea;
      --on-danger: #ffffff;
      --notice: #fff3cf;
      --notice-line: #8a6500;
      --focus: #1d3fbb;
      --gap-1: 0.25rem;
      --gap-2: 0.5rem;
      --gap-3: 0.75rem;
      --gap-4: 1rem;
      --gap-5: 1.5rem;
      --gap-6: 2rem;
      --radius: 0.375rem;
      --measure: 40rem;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #101715;
        --paper: #18211f;
        --ink: #eef3f1;
        --quiet: #c0cbc7;
        --line: #8b9894;
        --faint: #33403c;
        --accent: #8fd6cf;
        --accent-strong: #b5e8e3;
        --accent-soft: #1d3330;
        --on-accent: #06211f;
        --danger: #ff9c9c;
        --danger-strong: #ffbdbd;
        --danger-soft: #3a1b1d;
        --on-danger: #2c0508;
        --notice: #3a2f0d;
        --notice-line: #d9b24c;
        --focus: #a9bdff;
      }
    }
    """
}
