import { Button, Form, FormGroup, FormSelect, FormSelectOption, Label, LabelGroup } from "@patternfly/react-core";
import { type FormEvent, useState } from "react";
import { FormattedMessage } from "react-intl";
import { useText } from "../app/Messages";
import { FilterValue } from "./FilterValue";
import { EVER, FILTERS, type FilterName, type Filters, RECENT_DAYS } from "./filters";
import { useWords } from "./useWords";

type Props = { filters: Filters; onFilter: (name: FilterName, value: string) => void };

/** What is asked for as chips, and a small form that adds one. */
export function FilterChips({ filters, onFilter }: Props) {
  const text = useText();
  const words = useWords();
  const [name, setName] = useState<FilterName>("login");
  const [value, setValue] = useState("");
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim()) onFilter(name, value.trim());
    setValue("");
  };
  const choose = (chosen: FilterName) => {
    setName(chosen);
    setValue("");
  };
  const begins = filters.from === EVER ? text("events.ever") : (filters.from ?? text("events.recent", { days: RECENT_DAYS }));
  const chips = FILTERS.map((filter) => ({ filter, shown: filter === "from" ? begins : inWords(filter, filters[filter]) })).filter(({ shown }) => shown);
  function inWords(filter: FilterName, given?: string) {
    if (!given) return given;
    return filter === "action" || filter === "outcome" || filter === "protocol" ? words[filter](given) : given;
  }
  const remove = (filter: FilterName) => onFilter(filter, filter === "from" && !filters.from ? EVER : "");
  return (
    <div className="sr-filters">
      <Form isHorizontal={false} onSubmit={add} className="sr-filter-form">
        <FormGroup label={text("events.filter")} fieldId="filter-name">
          <FormSelect id="filter-name" value={name} onChange={(_, chosen) => choose(chosen as FilterName)}>
            {FILTERS.map((filter) => (
              <FormSelectOption key={filter} value={filter} label={text(`events.by.${filter}`)} />
            ))}
          </FormSelect>
        </FormGroup>
        <FormGroup label={text("events.value")} fieldId="filter-value">
          <FilterValue name={name} value={value} onChange={setValue} />
        </FormGroup>
        <Button type="submit" variant="secondary">
          <FormattedMessage id="events.add" />
        </Button>
      </Form>
      <LabelGroup categoryName={text("events.filters")} numLabels={12}>
        {chips.map(({ filter, shown }) => (
          <Label
            key={filter}
            variant="outline"
            onClose={() => remove(filter)}
            closeBtnAriaLabel={text("events.remove", { name: text(`events.by.${filter}`) })}
          >
            {text(`events.by.${filter}`)}: {shown}
          </Label>
        ))}
      </LabelGroup>
    </div>
  );
}
