import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client";

const AGAIN = 30_000;
const SOON = 2000;

/** The jobs of the server; each question is on the record, so they follow closely only until that time. */
export function useJobs(closelyUntil = 0) {
  return useQuery({
    queryKey: ["jobs"],
    queryFn: () => answered(api.GET("/jobs")),
    refetchInterval: () => (Date.now() < closelyUntil ? SOON : AGAIN),
  });
}
