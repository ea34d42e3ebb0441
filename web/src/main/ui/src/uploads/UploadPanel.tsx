import { Button, Progress, ProgressMeasureLocation, ProgressSize } from "@patternfly/react-core";
import { useEffect, useState, useSyncExternalStore } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Link } from "react-router";
import { sizeText } from "../app/Formats";
import { useText } from "../app/Messages";
import { useProblemText } from "../app/useProblemText";
import { ConflictDialog } from "../files/ConflictDialog";
import { nameOf, parentOf, screenOf } from "../files/paths";
import { type Upload, uploads } from "./queue";
import { percent, useUnfinished } from "./unfinished";
import { UnfinishedRows } from "./UnfinishedRows";

const SHOWN = 50;

/** What is on its way up, over every screen; leaving the page asks first. */
export function UploadPanel() {
  const text = useText();
  const all = useSyncExternalStore(uploads.subscribe, uploads.all);
  const [open, setOpen] = useState(true);
  const finished = all.filter(({ state }) => state === "done").length;
  const underWay = all.some(({ state }) => state === "waiting" || state === "sending");
  const conflicts = all.filter(({ state }) => state === "conflict");
  useEffect(() => {
    if (!underWay) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [underWay]);
  const { unfinished, leave } = useUnfinished();
  const without = unfinished.filter(({ path }) => all.every((upload) => upload.path !== path));
  if (all.length === 0 && without.length === 0) return null;
  return (
    <section className="sr-uploads" aria-label={text("uploads.title")}>
      <header>
        <h2 role="status">
          {all.length === 0 ? (
            <FormattedMessage id="uploads.unfinished" values={{ count: without.length }} />
          ) : (
            <FormattedMessage id="uploads.progress" values={{ done: finished, total: all.length }} />
          )}
        </h2>
        <Button variant="plain" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {text(open ? "uploads.fold" : "uploads.unfold")}
        </Button>
        {finished > 0 && !underWay && (
          <Button variant="plain" size="sm" onClick={() => uploads.clearDone()}>
            <FormattedMessage id="uploads.clear" />
          </Button>
        )}
      </header>
      {open && (
        <ul>
          {all.slice(-SHOWN).map((upload) => (
            <Row key={upload.id} upload={upload} />
          ))}
          <UnfinishedRows unfinished={without} onLeft={leave} />
        </ul>
      )}
      {conflicts.length > 0 && !underWay && (
        <ConflictDialog
          entries={conflicts.map(({ path, file }) => ({
            path,
            size: file.size,
            modified: new Date(file.lastModified).toISOString(),
          }))}
          onClose={() => uploads.resolve("skip")}
          onReplace={() => uploads.resolve("replace")}
          onKeep={() => uploads.resolve("keep")}
        />
      )}
    </section>
  );
}

function Row({ upload }: { upload: Upload }) {
  const text = useText();
  const told = useProblemText();
  const { locale } = useIntl();
  const name = nameOf(upload.path);
  const { id, state, sent, file } = upload;
  return (
    <li>
      <Progress
        size={ProgressSize.sm}
        measureLocation={ProgressMeasureLocation.outside}
        title={name}
        aria-label={name}
        value={file.size === 0 ? 100 : (sent / file.size) * 100}
        label={state === "sending" ? `${percent(sent, file.size)} %` : text(`uploads.${state}`)}
        variant={state === "failed" ? "danger" : state === "done" ? "success" : undefined}
        helperText={(upload.problem && told(upload.problem)) ?? sizeText(file.size, locale)}
      />
      <div>
        {state === "sending" && (
          <Button variant="link" size="sm" aria-label={text("uploads.pauseOf", { name })} onClick={() => uploads.pause(id)}>
            <FormattedMessage id="uploads.pause" />
          </Button>
        )}
        {(state === "paused" || state === "failed") && (
          <Button variant="link" size="sm" aria-label={text("uploads.resumeOf", { name })} onClick={() => uploads.resume(id)}>
            <FormattedMessage id="uploads.resume" />
          </Button>
        )}
        {state === "done" ? (
          <Link to={`${screenOf(parentOf(upload.path))}?show=${encodeURIComponent(name)}`} aria-label={text("uploads.showOf", { name })}>
            <FormattedMessage id="uploads.show" />
          </Link>
        ) : (
          <Button variant="link" size="sm" aria-label={text("uploads.cancelOf", { name })} onClick={() => uploads.cancel(id)}>
            <FormattedMessage id="files.cancel" />
          </Button>
        )}
      </div>
    </li>
  );
}
