// SPDX-License-Identifier: Apache-2.0

/// Questions, fields, buttons and errors.
extension StyleSheet {
  static let forms = """
    /* A floating legend lies inside the border of its group. */
    legend { float: left; padding-bottom: var(--gap-2); }
    legend + * { clear: both; }
    legend:has(+ .hint), legend:has(+ .error) { padding-bottom: 0; }
    .hint + .choices, .error + .choices { margin-top: var(--gap-3); }
    .hint, .choice-hint { color: var(--quiet); }
    .hint { margin-top: var(--gap-1); }
    div.field, fieldset.field, .error-group { margin-top: var(--gap-4); }
    form > :first-child { margin-top: 0; }
    .caption + * { margin-top: 0 !important; }
    label { font-weight: 600; }
    h1 label, .choice label { font-weight: inherit; }
    .choices { margin-top: var(--gap-2); display: grid; gap: var(--gap-2); }
    .choice {
      display: grid; grid-template-columns: 3rem 1fr; align-items: start;
      background: var(--paper);
      border: 1px solid var(--line); border-radius: var(--radius);
    }
    .choice:has(input:checked) {
      border-color: var(--accent); background: var(--accent-soft);
      box-shadow: inset 0.1875rem 0 0 var(--accent);
    }
    .choice input {
      width: 1.5rem; height: 1.5rem; margin: 0.6875rem 0 0 0.75rem; accent-color: var(--accent);
    }
    .choice label { padding: 0.6875rem var(--gap-3) 0.6875rem 0; cursor: pointer; }
    .choice label:has(+ .choice-hint) { padding-bottom: 0; }
    .choice-hint {
      grid-column: 2; font-size: 0.9375rem; line-height: 1.4;
      padding: 0 var(--gap-3) 0.6875rem 0;
    }
    .choice + .choice { margin-top: 0; }
    form > .choice { margin-top: var(--gap-4); }
    .divider { margin: 0 !important; padding-left: var(--gap-4); color: var(--quiet); }
    input.field, input.field-short, input.field-middle, select.field, textarea.field {
      display: block; margin-top: var(--gap-2); padding: 0.5625rem var(--gap-3);
      background: var(--paper); border: 0.125rem solid var(--line); border-radius: var(--radius);
      max-width: 100%; min-height: 3rem;
    }
    input.field, select.field, textarea.field { width: 100%; }
    input.field-short { width: 6.5rem; }
    input.field-middle { width: 15rem; }
    .suffixed { display: flex; align-items: baseline; gap: var(--gap-2); }
    .suffix { color: var(--quiet); }
    .date-fields { display: flex; flex-wrap: wrap; gap: var(--gap-4); margin-top: var(--gap-3); }
    .date-fields .field { margin-top: 0; }
    .date-fields input.field-short { width: 4.5rem; }
    .date-fields input.field-middle { width: 6.5rem; }
    .actions { margin-top: var(--gap-5); display: flex; flex-wrap: wrap; gap: var(--gap-3); }
    .button, .button-call, .button-secondary {
      display: inline-block; min-height: 3rem; padding: 0.6875rem var(--gap-5);
      border: 0.125rem solid transparent; border-radius: var(--radius);
      font-weight: 650; line-height: 1.4; text-align: center; text-decoration: none;
      cursor: pointer;
    }
    .button { background: var(--accent); color: var(--on-accent); }
    .button:hover { background: var(--accent-strong); color: var(--on-accent); }
    .button-call {
      display: block; background: var(--accent); color: var(--on-accent); font-size: 1.25rem;
    }
    .button-call:hover { background: var(--accent-strong); color: var(--on-accent); }
    .button-secondary { background: transparent; color: var(--accent); border-color: var(--accent); }
    .button-link {
      background: none; border: 0; padding: var(--gap-2) 0; min-height: 2rem;
      color: var(--accent); text-decoration: underline; text-underline-offset: 0.2em;
      cursor: pointer;
    }
    .error-summary {
      border: 0.1875rem solid var(--danger); border-radius: var(--radius);
      background: var(--danger-soft); padding: var(--gap-3) var(--gap-4);
      margin-bottom: var(--gap-4);
    }
    .error-summary h2 { margin: 0; }
    .error-summary ul { list-style: none; padding: 0; margin-top: var(--gap-1); }
    .error-summary a { color: var(--danger); font-weight: 600; }
    .error-group { border-left: 0.25rem solid var(--danger); padding-left: var(--gap-3); }
    .error { color: var(--danger); font-weight: 600; margin-top: var(--gap-1); }
    .error-group input.field, .error-group input.field-short, .error-group input.field-middle,
    .error-group select.field, .error-group textarea.field { border-color: var(--danger); }
    """
}
