import { AlertActionCloseButton, AlertActionLink, AlertGroup } from "@patternfly/react-core";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { Notice } from "./Notice";

type Toast = {
  title: string;
  variant?: "success" | "danger" | "info" | "warning";
  detail?: string;
  action?: { label: string; run: () => void };
};
type Shown = Toast & { key: number };

const SECONDS = 10;
const Say = createContext<(toast: Toast) => void>(() => undefined);

/** Says something for ten seconds, with a way to take it back. */
export const useToast = () => useContext(Say);

let next = 0;

export function Toasts({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const drop = useCallback((key: number) => setShown((all) => all.filter((toast) => toast.key !== key)), []);
  const say = useCallback((toast: Toast) => {
    next += 1;
    const key = next;
    setShown((all) => [...all.slice(-3), { ...toast, key }]);
  }, []);
  return (
    <Say.Provider value={say}>
      {children}
      <AlertGroup isToast isLiveRegion>
        {shown.map((toast) => (
          <Notice
            key={toast.key}
            variant={toast.variant ?? "success"}
            title={toast.title}
            component="p"
            timeout={toast.variant === "danger" ? false : SECONDS * 1000}
            onTimeout={() => drop(toast.key)}
            actionClose={<AlertActionCloseButton onClose={() => drop(toast.key)} />}
            actionLinks={
              toast.action && (
                <AlertActionLink
                  onClick={() => {
                    toast.action?.run();
                    drop(toast.key);
                  }}
                >
                  {toast.action.label}
                </AlertActionLink>
              )
            }
          >
            {toast.detail}
          </Notice>
        ))}
      </AlertGroup>
    </Say.Provider>
  );
}
