import DOMPurify from "dompurify";
import { marked, type Token } from "marked";
import { useEffect, useRef } from "react";

/** Its headings are below those of the screen. */
function lower(token: Token) {
  if (token.type === "heading") token.depth = Math.min(6, token.depth + 2);
}

/** Markdown as it is meant, without whatever could act or fetch something. */
export function Html({ markdown, label }: { markdown: string; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const clean = DOMPurify.sanitize(marked.parse(markdown, { async: false, walkTokens: lower }), {
      FORBID_TAGS: ["img", "style", "form", "input", "button", "video", "audio", "iframe", "svg", "math"],
      FORBID_ATTR: ["style", "class", "id", "srcset"],
      RETURN_DOM_FRAGMENT: true,
    });
    clean.querySelectorAll("a").forEach((link) => {
      link.rel = "noopener noreferrer";
      link.target = "_blank";
    });
    box.current?.replaceChildren(clean);
  }, [markdown]);
  // One must be able to scroll it with the keys.
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  return <div ref={box} className="sr-preview sr-markdown" role="region" aria-label={label} tabIndex={0} />;
}
