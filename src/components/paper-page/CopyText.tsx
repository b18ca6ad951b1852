interface Props {
  /** What the text is, for the name of the button. */
  label: string;
  text: string;
}

/** A text to be copied: by hand, or with scripts by a button that reports what it did. */
export function CopyText({ label, text }: Props) {
  return (
    <div className="copy-text">
      <pre>
        <code>{text}</code>
      </pre>
      <button type="button">
        Copy<span className="visually-hidden"> {label}</span>
      </button>
      <span className="copied" role="status" />
    </div>
  );
}
