import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { FormattedMessage } from "react-intl";
import { contentAddress, type Node } from "../api/client";
import { Problem } from "../api/problem";
import { Failure } from "../app/Failure";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Html } from "./Html";

const Pdf = lazy(() => import("./PdfPreview"));

const MOST_TEXT = 2 * 1024 * 1024;
const TEXT = /^text\/|json|xml|javascript|yaml|toml|x-sh|sql/;
const IMAGE = /^image\/(png|jpeg|gif|webp|avif|bmp)$/;

/** What is in a file, as far as a browser can show it. Looking is reading, and on the record. */
export default function Preview({ node }: { node: Node }) {
  const text = useText();
  const type = (node.mediaType ?? "").split(";")[0] ?? "";
  const address = contentAddress(node.path);
  if (IMAGE.test(type)) return <img className="sr-preview" src={address} alt={text("preview.of", { name: node.name })} />;
  if (type.startsWith("video/")) return <video className="sr-preview" src={address} controls aria-label={node.name} />; // eslint-disable-line jsx-a11y/media-has-caption
  if (type.startsWith("audio/")) return <audio className="sr-preview" src={address} controls aria-label={node.name} />; // eslint-disable-line jsx-a11y/media-has-caption
  if (type === "application/pdf") {
    return (
      <Suspense fallback={<Loading />}>
        <Pdf address={address} name={node.name} />
      </Suspense>
    );
  }
  if ((TEXT.test(type) || /\.(md|txt|log|csv|ini|conf)$/i.test(node.name)) && (node.size ?? 0) <= MOST_TEXT) {
    return <TextPreview node={node} address={address} />;
  }
  return (
    <p className="sr-quiet">
      <FormattedMessage id="preview.none" />
    </p>
  );
}

function TextPreview({ node, address }: { node: Node; address: string }) {
  const text = useText();
  const { data, error } = useQuery({
    queryKey: ["content", node.path, node.etag],
    queryFn: async () => {
      const response = await fetch(address);
      if (!response.ok) throw Problem.of(response.status, await response.json().catch(() => undefined));
      return response.text();
    },
    staleTime: Infinity,
    gcTime: 30_000,
  });
  if (error) return <Failure error={error} />;
  if (data === undefined) return <Loading />;
  if (/\.(md|markdown)$/i.test(node.name)) return <Html markdown={data} label={text("preview.of", { name: node.name })} />;
  return (
    // One must be able to scroll it with the keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className="sr-preview sr-text" tabIndex={0} aria-label={text("preview.of", { name: node.name })} role="region">
      {data}
    </pre>
  );
}
