import { AlertActionLink } from "@patternfly/react-core";
import { useText } from "./Messages";
import { Notice } from "./Notice";

type Props = {
  /** Keys of messages: what happened, what it means, and what one can do. */
  title: string;
  body: string;
  action: string;
  onAct: () => void;
};

/** Something was not done, and there is a way on. */
export function Recourse({ title, body, action, onAct }: Props) {
  const text = useText();
  return (
    <Notice isInline isLiveRegion variant="warning" component="h2" title={text(title)} actionLinks={<AlertActionLink onClick={onAct}>{text(action)}</AlertActionLink>}>
      {text(body)}
    </Notice>
  );
}
