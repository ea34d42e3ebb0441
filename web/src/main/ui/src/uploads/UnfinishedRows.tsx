import { Button, Progress, ProgressMeasureLocation, ProgressSize } from "@patternfly/react-core";
import { FormattedMessage } from "react-intl";
import { useText } from "../app/Messages";
import { useProblemText } from "../app/useProblemText";
import { useToast } from "../app/toasts";
import { nameOf } from "../files/paths";
import { uploads } from "./queue";
import { abandon, isSame, percent, type Unfinished } from "./unfinished";

type Props = { unfinished: Unfinished[]; onLeft: (id: string) => void };

/** Uploads without their files: each goes on when the same file is chosen again, of which one may choose many at once. */
export function UnfinishedRows({ unfinished, onLeft }: Props) {
  const text = useText();
  const toast = useToast();
  const told = useProblemText();

  function choose() {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.onchange = () => [...(input.files ?? [])].forEach(take);
    input.click();
  }

  function take(file: File) {
    const upload = unfinished.find((candidate) => isSame(file, candidate));
    if (!upload) {
      toast({ title: text("uploads.another", { name: file.name }), detail: text("uploads.anotherWhy"), variant: "warning" });
      return;
    }
    onLeft(upload.id);
    uploads.goOnWith(file, upload);
  }

  const cancel = ({ id, path }: Unfinished) =>
    abandon(id).then(
      () => onLeft(id),
      (thrown: unknown) =>
        toast({ title: text("files.failed", { name: nameOf(path) }), detail: told(thrown), variant: "danger" }),
    );

  return unfinished.map((upload) => {
    const name = nameOf(upload.path);
    const done = percent(upload.offset, upload.length);
    return (
      <li key={upload.id}>
        <Progress
          size={ProgressSize.sm}
          measureLocation={ProgressMeasureLocation.outside}
          title={name}
          aria-label={name}
          value={done}
          helperText={text("uploads.chooseAgain", { percent: done })}
        />
        <div>
          <Button variant="link" size="sm" aria-label={text("uploads.chooseOf", { name })} onClick={choose}>
            <FormattedMessage id="uploads.choose" />
          </Button>
          <Button variant="link" size="sm" aria-label={text("uploads.cancelOf", { name })} onClick={() => void cancel(upload)}>
            <FormattedMessage id="files.cancel" />
          </Button>
        </div>
      </li>
    );
  });
}
