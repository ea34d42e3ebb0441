import { Bullseye, Spinner } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useText } from "./Messages";

/** Shows that something comes, once it takes longer than one notices. */
export function Loading() {
  const text = useText();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="sr-loading">
      {shown && (
        <Bullseye>
          <Spinner aria-label={text("app.loading")} />
        </Bullseye>
      )}
    </div>
  );
}
