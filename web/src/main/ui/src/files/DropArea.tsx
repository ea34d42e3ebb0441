import { type DragEvent, type ReactNode, useState } from "react";
import { useText } from "../app/Messages";
import { type Dropped, dropped } from "../uploads/dropped";

type Props = { target: string; writable: boolean; onDrop: (files: Dropped[]) => void; children: ReactNode };

/** Takes files and whole directories that are dropped anywhere on the screen; the button does the same without a mouse. */
export function DropArea({ target, writable, onDrop, children }: Props) {
  const text = useText();
  const [over, setOver] = useState(false);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    <div
      className="sr-drop"
      onDragOver={(event) => {
        if (carriesFiles(event)) {
          event.preventDefault();
          event.dataTransfer.dropEffect = writable ? "copy" : "none";
          setOver(true);
        }
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as HTMLElement | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (carriesFiles(event)) {
          event.preventDefault();
          setOver(false);
          if (writable) void dropped(event.dataTransfer).then(onDrop);
        }
      }}
    >
      {children}
      {over && (
        <div className="sr-over" aria-hidden>
          {text(writable ? "files.dropHere" : "files.noDrop", { name: target })}
        </div>
      )}
    </div>
  );
}
