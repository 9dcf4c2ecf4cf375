// SPDX-License-Identifier: Apache-2.0

/// Check, result, receipt, and the pages of staff.
extension StyleSheet {
  static let results = """
    .summary-list { margin-top: var(--gap-4); }
    .summary-row {
      display: grid; grid-template-columns: 1fr; gap: var(--gap-1);
      padding: var(--gap-3) 0; border-bottom: 1px solid var(--faint);
    }
    .summary-row dt { font-weight: 600; }
    .summary-row dd { white-space: pre-line; }
    @media (min-width: 40rem) {
      .summary-row { grid-template-columns: 2fr 2fr auto; gap: var(--gap-4); }
    }
    .instruction, .urgent, .receipt {
      background: var(--paper); border-radius: var(--radius);
      border: 1px solid var(--faint); border-top: 0.375rem solid var(--accent);
      padding: var(--gap-4);
    }
    .urgent { border-top-color: var(--danger); }
    .urgent h1 { color: var(--danger); }
    .urgent .button-call { background: var(--danger); color: var(--on-danger); }
    .urgent .button-call:hover { background: var(--danger-strong); }
    .instruction .lead, .urgent .lead { margin-top: var(--gap-2); font-size: 1.125rem; }
    .time { margin-top: var(--gap-2) !important; font-weight: 650; }
    .unsent {
      margin-top: var(--gap-3) !important; padding: var(--gap-2) var(--gap-3);
      background: var(--notice); border-left: 0.25rem solid var(--notice-line);
      font-size: 0.9375rem; line-height: 1.4;
    }
    .instruction .button, .instruction .button-call, .urgent .button-call {
      display: block; margin-top: var(--gap-4);
    }
    .button-call + p { margin-top: var(--gap-3); }
    /* On a small telephone the instruction, the time, the button and what was sent stand on the
       first screen. */
    @media (max-width: 24rem) {
      .notice { font-size: 0.75rem; line-height: 1.3; }
      .masthead { padding-top: var(--gap-1); padding-bottom: 0; }
      .instruction, .urgent { padding: var(--gap-3); }
      .instruction h1, .urgent h1 { font-size: 1.3125rem; }
      .instruction .lead, .urgent .lead { font-size: 1.0625rem; margin-top: var(--gap-1); }
      .instruction .button, .instruction .button-call, .urgent .button-call {
        margin-top: var(--gap-3); padding-left: var(--gap-2); padding-right: var(--gap-2);
      }
      .button-call { font-size: 1.1875rem; }
      .button-call + p { margin-top: var(--gap-2); }
      .unsent { margin-top: var(--gap-2) !important; }
    }
    .more { margin-top: var(--gap-5); border-top: 1px solid var(--line); }
    details { border-bottom: 1px solid var(--line); }
    summary { padding: var(--gap-3) 0; cursor: pointer; min-height: 3rem; }
    summary h2 { display: inline; font-size: 1.0625rem; margin: 0; }
    details > div { padding: 0 0 var(--gap-4); }
    .warning {
      margin-top: var(--gap-4); padding: var(--gap-3) var(--gap-4);
      background: var(--danger-soft); border-left: 0.25rem solid var(--danger);
    }
    .warning h2 { margin: 0 0 var(--gap-2); }
    .warning h3 { font-size: 1rem; margin-top: var(--gap-2); }
    .warning dt { font-size: 0.9375rem; margin-top: var(--gap-1); }
    .warning dd { font-weight: 600; }
    .receipt .lead { font-size: 1.125rem; }
    .code {
      font: 650 1.5rem/1.3 ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace;
      letter-spacing: 0.03em;
    }
    """

  static let staff = """
    .scroll { overflow-x: auto; margin-top: var(--gap-4); }
    table { border-collapse: collapse; width: 100%; }
    th, td {
      text-align: left; vertical-align: top; padding: var(--gap-2) var(--gap-3) var(--gap-2) 0;
      border-bottom: 1px solid var(--faint);
    }
    form + form { margin-top: var(--gap-3); }
    @media (min-width: 40rem) {
      .wide .summary-row { grid-template-columns: 16rem 1fr; }
      .wide .choices, .wide textarea.field { max-width: var(--measure); }
    }
    thead th { border-bottom-color: var(--line); }
    """

  static let modes = """
    @media (forced-colors: active) {
      .choice, .button, .button-call, .button-secondary, .error-summary, .instruction, .urgent {
        border: 0.125rem solid;
      }
      .choice:has(input:checked) { outline: 0.125rem solid Highlight; }
    }
    @media (prefers-reduced-motion: no-preference) {
      a, .button, .button-call { transition: background-color 120ms; }
    }
    @media print {
      :root {
        --ground: #fff; --paper: #fff; --ink: #000; --quiet: #000; --accent: #000; --danger: #000;
      }
      body { font-size: 11pt; }
      .back, .languages, .foot form, .button, .actions, .more a { display: none !important; }
      .button-call { background: none !important; color: #000 !important; padding-left: 0; }
      details::details-content { content-visibility: visible; display: block; height: auto; }
      details > summary { list-style: none; }
      .instruction, .urgent, .receipt, .unsent, .warning { border: 1px solid #000; }
    }
    """
}
