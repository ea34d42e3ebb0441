import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client";

const AGAIN = 30_000;

export function useHealth() {
  return useQuery({ queryKey: ["health"], queryFn: () => answered(api.GET("/health")), refetchInterval: AGAIN });
}
