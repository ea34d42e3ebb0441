import { Button, TextInput } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useState } from "react";
import { answered, api, type Holder } from "../api/client";
import { Failure } from "./Failure";
import { HolderName } from "./HolderName";
import { useText } from "./Messages";
import { useSettled } from "./useSettled";

export type Chosen = Pick<Holder, "kind" | "id"> & { name: string };
type Kind = Holder["kind"];
type Option = Chosen & { detail: string };
type Props = { id: string; label: string; kinds: Kind[]; chosen?: Chosen; onChoose: (chosen: Chosen | undefined) => void };

const MOST = 8;

async function search(kinds: Kind[], word: string, everyone: string): Promise<Option[]> {
  const found: Option[] = [];
  if (kinds.includes("everyone") && everyone.toLowerCase().startsWith(word.toLowerCase())) found.push({ kind: "everyone", name: everyone, detail: "" });
  const query = { params: { query: { search: word, limit: MOST } } };
  const [groups, people] = await Promise.all([
    kinds.includes("group") ? answered(api.GET("/groups", query)) : undefined,
    kinds.includes("person") ? answered(api.GET("/people", query)) : undefined,
  ]);
  groups?.groups.forEach((group) => found.push({ kind: "group", id: group.id, name: group.name, detail: group.path }));
  people?.people.forEach((person) => found.push({ kind: "person", id: person.id, name: person.name || person.login, detail: person.login }));
  return found;
}

/** Finds a person, a group or everyone by some letters, however many there are. */
export function HolderPicker({ id, label, kinds, chosen, onChoose }: Props) {
  const text = useText();
  const list = useId();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const word = useSettled(typed);
  const everyone = text("holder.everyone");
  const { data, error } = useQuery({
    queryKey: ["holders", kinds.join(), word, everyone],
    queryFn: () => search(kinds, word, everyone),
    enabled: open && !chosen,
    staleTime: 10_000,
  });
  const options = (open && data) || [];
  const choose = (option: Option | undefined) => {
    if (!option) return;
    onChoose({ kind: option.kind, id: option.id, name: option.name });
    setOpen(false);
    setTyped("");
  };
  if (chosen) {
    return (
      <div className="sr-chosen">
        <HolderName holder={chosen} />
        <Button variant="link" isInline onClick={() => onChoose(undefined)}>
          {text("holder.other")}
        </Button>
      </div>
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setActive((active + 1) % Math.max(options.length, 1));
    else if (event.key === "ArrowUp") setActive((active + options.length - 1) % Math.max(options.length, 1));
    else if (event.key === "Enter" && options.length > 0) choose(options[active]);
    else if (event.key === "Escape" && open) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="sr-picker" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <TextInput
        id={id}
        role="combobox"
        aria-label={label}
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={options[active] ? `${list}-${active}` : undefined}
        autoComplete="off"
        placeholder={text("holder.type")}
        value={typed}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onChange={(_, value) => {
          setTyped(value);
          setActive(0);
          setOpen(true);
        }}
      />
      {error ? <Failure error={error} /> : null}
      <div id={list} role="listbox" aria-label={label} className="sr-options" hidden={options.length === 0}>
        {options.map((option, index) => (
          <button
            key={`${option.kind} ${option.id ?? ""}`}
            id={`${list}-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <bdi>{option.name}</bdi>{" "}
            <span className="sr-quiet">
              {text(`holder.${option.kind}`)} <bdi>{option.detail === option.name ? "" : option.detail}</bdi>
            </span>
          </button>
        ))}
      </div>
      {open && data?.length === 0 && word !== "" && (
        <p className="sr-quiet" role="status">
          {text("holder.none")}
        </p>
      )}
    </div>
  );
}
