import { Button } from "@patternfly/react-core";
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from "pdfjs-dist";
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { useEffect, useRef, useState } from "react";
import { Failure } from "../app/Failure";
import { useText } from "../app/Messages";

GlobalWorkerOptions.workerSrc = worker;

/** A page of a PDF at a time. Scripts and forms in it are left alone. */
export default function PdfPreview({ address, name }: { address: string; name: string }) {
  const text = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [file, setFile] = useState<PDFDocumentProxy>();
  const [page, setPage] = useState(1);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const task = getDocument({ url: address, isEvalSupported: false, enableXfa: false, disableRange: true, disableStream: true });
    task.promise.then(setFile, setError);
    return () => void task.destroy();
  }, [address]);
  useEffect(() => {
    if (!file || !canvas.current) return undefined;
    let cancel = () => {};
    const target = canvas.current;
    void file.getPage(page).then((shown) => {
      const scale = (target.parentElement?.clientWidth ?? 320) / shown.getViewport({ scale: 1 }).width;
      const viewport = shown.getViewport({ scale: scale * window.devicePixelRatio });
      target.width = viewport.width;
      target.height = viewport.height;
      const task = shown.render({ canvas: target, viewport });
      cancel = () => task.cancel();
      task.promise.catch(() => undefined);
    });
    return () => cancel();
  }, [file, page]);
  if (error) return <Failure error={error} />;
  return (
    <figure className="sr-preview">
      <canvas ref={canvas} role="img" aria-label={text("preview.of", { name })} />
      {file && file.numPages > 1 && (
        <figcaption>
          <Button variant="link" size="sm" isDisabled={page === 1} onClick={() => setPage(page - 1)}>
            {text("preview.back")}
          </Button>
          {text("preview.page", { page, pages: file.numPages })}
          <Button variant="link" size="sm" isDisabled={page === file.numPages} onClick={() => setPage(page + 1)}>
            {text("preview.next")}
          </Button>
        </figcaption>
      )}
    </figure>
  );
}
