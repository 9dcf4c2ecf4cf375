// SPDX-License-Identifier: Apache-2.0

/// Text, links and the frame of every page.
extension StyleSheet {
  static let base = """
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0;
      background: var(--ground);
      color: var(--ink);
      font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
        "Liberation Sans", sans-serif;
      overflow-wrap: break-word;
    }
    h1, h2, h3, p, ul, dl, dd, fieldset, legend { margin: 0; padding: 0; }
    h1 { font-size: 1.5rem; line-height: 1.25; font-weight: 650; text-wrap: balance; }
    h2 { font-size: 1.125rem; line-height: 1.35; font-weight: 650; }
    h2 + ul, h2 + p { margin-top: var(--gap-2); }
    p + p, p + ul, ul + p { margin-top: var(--gap-3); }
    ul { padding-left: 1.25rem; }
    li + li { margin-top: var(--gap-1); }
    a { color: var(--accent); text-underline-offset: 0.2em; }
    a:hover { color: var(--accent-strong); text-decoration-thickness: 0.15em; }
    :focus-visible {
      outline: 0.1875rem solid var(--focus);
      outline-offset: 0.125rem;
      border-radius: 0.125rem;
    }
    fieldset { border: 0; min-width: 0; }
    legend { width: 100%; }
    button, input, select, textarea { font: inherit; color: inherit; }
    .visually-hidden {
      position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap;
    }
    .small { font-size: 0.9375rem; color: var(--quiet); margin-top: var(--gap-5); }
    """

  static let frame = """
    .notice {
      background: var(--notice);
      border-bottom: 0.125rem solid var(--notice-line);
      font-size: 0.8125rem;
      line-height: 1.35;
    }
    .notice p { max-width: var(--measure); margin: 0 auto; padding: var(--gap-1) var(--gap-4); }
    .masthead {
      max-width: var(--measure); margin: 0 auto;
      padding: var(--gap-2) var(--gap-4);
      display: flex; flex-wrap: wrap; gap: var(--gap-1) var(--gap-4);
      align-items: baseline; justify-content: space-between;
      font-size: 0.875rem;
    }
    .brand { font-weight: 650; color: var(--accent); }
    .about { color: var(--quiet); }
    .languages { display: flex; flex-wrap: wrap; gap: var(--gap-3); }
    .languages a { padding: var(--gap-1) 0; }
    .languages a[aria-current] { color: var(--ink); font-weight: 650; text-decoration: none; }
    .page { max-width: var(--measure); margin: 0 auto; padding: 0 var(--gap-4); }
    .wide { max-width: 72rem; margin: 0 auto; padding: 0 var(--gap-4); }
    main { padding-top: var(--gap-3) !important; }
    h1 + form, h1 + p, .unsent + form, dl + p { margin-top: var(--gap-3); }
    main h2 { margin-top: var(--gap-5); }
    .lead { font-size: 1.1875rem; line-height: 1.45; margin-top: var(--gap-3); }
    .back {
      display: inline-block; padding: var(--gap-1) 0; font-size: 0.9375rem;
    }
    .back::before { content: "‹"; padding-right: var(--gap-2); }
    .caption { color: var(--quiet); font-size: 0.9375rem; margin-bottom: var(--gap-1); }
    .foot {
      max-width: var(--measure); margin: var(--gap-6) auto 0; padding: var(--gap-4);
      border-top: 1px solid var(--faint);
      display: flex; flex-wrap: wrap; gap: var(--gap-2) var(--gap-5);
      justify-content: space-between; align-items: center;
      font-size: 0.9375rem; color: var(--quiet);
    }
    .cards { list-style: none; padding: 0; margin-top: var(--gap-5); }
    .card {
      display: block; padding: var(--gap-4);
      background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius);
      font-weight: 650; font-size: 1.125rem;
    }
    """
}
