import { FormGroup, FormSelect, FormSelectOption, Grid, TextInput } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, type Schedule } from "../api/client";
import { Failure } from "../app/Failure";
import { FormDialog } from "../app/FormDialog";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { useMe } from "../app/session";
import { useToast } from "../app/toasts";
import { useSaid } from "../app/useSaid";
import { zone } from "./filters";
import { ReportParameters } from "./ReportParameters";
import { scheduleDirectory } from "./scheduleDirectory";

type Format = "csv" | "jsonl" | "xlsx" | "pdf";
const RECURRENCES: Schedule["recurrence"][] = ["daily", "weekly", "monthly"];
const OF_THE_PERIOD = new Set(["from", "until", "zone"]);

/** Has a report come after each day, week or month. A changed schedule is a new one in place of the old. */
export function ScheduleDialog({ schedule, onClose }: { schedule?: Schedule; onClose: () => void }) {
  const text = useText();
  const said = useSaid();
  const toast = useToast();
  const me = useMe();
  const queries = useQueryClient();
  const catalogue = useQuery({ queryKey: ["reports"], queryFn: () => answered(api.GET("/audit/reports")), staleTime: Infinity });
  const [name, setName] = useState(schedule?.report ?? "R03");
  const [values, setValues] = useState<Record<string, string>>(schedule?.parameters ?? {});
  const [format, setFormat] = useState<Format>((schedule?.format as Format | undefined) ?? "pdf");
  const [directory, setDirectory] = useState(() => schedule?.directory ?? scheduleDirectory(me.directories, queries.getQueryData<{ schedules: Schedule[] }>(["schedules"])?.schedules ?? []));
  const [recurrence, setRecurrence] = useState(schedule?.recurrence ?? "weekly");
  const title = text(schedule ? "schedule.change" : "schedule.new");
  const report = catalogue.data?.reports.find((one) => one.name === name);
  const taken = new Set(report?.parameters ?? []);
  const save = useMutation({
    mutationFn: async () => {
      const parameters = Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== "" && taken.has(key)));
      await answered(api.POST("/audit/schedules", { body: { report: name, parameters, format, directory, recurrence, zone: schedule?.zone ?? zone() } }));
      if (schedule) await answered(api.DELETE("/audit/schedules/{id}", { params: { path: { id: schedule.id } } }));
    },
    onSuccess: () => {
      toast({ title: text("schedule.saved", { name }) });
      onClose();
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ["schedules"] }),
  });
  return (
    <FormDialog title={title} complete={directory.startsWith("/") && report !== undefined} busy={save.isPending} onSave={() => save.mutate()} onClose={onClose}>
      {catalogue.error ? (
        <Failure error={catalogue.error} />
      ) : !catalogue.data ? (
        <Loading />
      ) : (
        <>
          <FormGroup label={text("schedule.report")} fieldId="schedule-report">
            <FormSelect id="schedule-report" value={name} onChange={(_, value) => setName(value)}>
              {catalogue.data.reports.map((one) => (
                <FormSelectOption key={one.name} value={one.name} label={`${one.name}: ${said(one.question)}`} />
              ))}
            </FormSelect>
          </FormGroup>
          <Grid hasGutter sm={6}>
            <FormGroup label={text("schedule.recurrence")} fieldId="schedule-recurrence">
              <FormSelect id="schedule-recurrence" value={recurrence} onChange={(_, value) => setRecurrence(value as Schedule["recurrence"])}>
                {RECURRENCES.map((one) => (
                  <FormSelectOption key={one} value={one} label={text(`recurrence.${one}`)} />
                ))}
              </FormSelect>
            </FormGroup>
            <FormGroup label={text("schedule.format")} fieldId="schedule-format">
              <FormSelect id="schedule-format" value={format} onChange={(_, value) => setFormat(value as Format)}>
                {catalogue.data.formats.map((one) => (
                  <FormSelectOption key={one} value={one} label={one.toUpperCase()} />
                ))}
              </FormSelect>
            </FormGroup>
          </Grid>
          <FormGroup label={text("schedule.directory")} fieldId="schedule-directory">
            <TextInput id="schedule-directory" list="schedule-directories" value={directory} autoComplete="off" onChange={(_, value) => setDirectory(value)} />
            <datalist id="schedule-directories">
              {me.directories.map(({ path }) => (
                <option key={path} value={path} />
              ))}
            </datalist>
          </FormGroup>
          <Grid hasGutter sm={6}>
            <ReportParameters names={(report?.parameters ?? []).filter((one) => !OF_THE_PERIOD.has(one))} needs={report?.needs ?? []} values={values} onChange={setValues} />
          </Grid>
          {save.error && <Failure error={save.error} />}
        </>
      )}
    </FormDialog>
  );
}
