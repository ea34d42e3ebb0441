import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect } from "react";
import { answered, api, type Me } from "../api/client";
import { Problem } from "../api/problem";

const WAY_BACK = "strongroom.way-back";
const SIGNED_IN = "strongroom.signed-in";
const CHANNEL = "strongroom.session";
const PATIENCE = 10 * 60 * 1000;

/** Goes to sign in, which returns to the first address alone; that leads back here. */
export function signIn() {
  rememberWayBack(location.pathname + location.search);
  location.assign("/");
}

/** Signs in beside the work, which goes on when it is done. */
export function signInBeside() {
  rememberWayBack("/signed-in");
  window.open("/", "_blank", "popup,width=520,height=720");
}

/** Has the password asked for again, beside the work; what needed it can be tried again after that. */
export function signInAgainBeside() {
  rememberWayBack("/signed-in");
  window.open("/sign-in-again", "_blank", "popup,width=520,height=720");
}

function rememberWayBack(address: string) {
  localStorage.setItem(WAY_BACK, JSON.stringify({ address, until: Date.now() + PATIENCE }));
}

/** Where somebody wanted to go before the sign-in, once. Only addresses of this server count. */
export function takeWayBack(): string | undefined {
  const stored = localStorage.getItem(WAY_BACK);
  localStorage.removeItem(WAY_BACK);
  try {
    const { address, until } = JSON.parse(stored ?? "{}") as { address?: string; until?: number };
    const ours = address !== undefined && /^\/(?!\/)/.test(address) && !address.includes("\\");
    return ours && (until ?? 0) > Date.now() ? address : undefined;
  } catch {
    return undefined;
  }
}

/** Tells the other windows of this page that the person is signed in again. */
export function announceSignIn() {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("signed-in");
  channel.close();
}

export const meQuery = {
  queryKey: ["me"],
  queryFn: async () => {
    const me = await answered(api.GET("/me"));
    sessionStorage.setItem(SIGNED_IN, "yes");
    return me;
  },
  staleTime: 60_000,
};

/** Whether somebody was signed in here before: then it is worth asking for things before it is known who. */
export const wasSignedIn = () => sessionStorage.getItem(SIGNED_IN) !== null;

export function useMeQuery() {
  return useQuery({
    ...meQuery,
    retry: (count, error) => Problem.from(error).status !== 401 && count < 2,
  });
}

const Person = createContext<Me | undefined>(undefined);
export const PersonProvider = Person.Provider;

/** Who is signed in. Only inside the shell. */
export function useMe(): Me {
  const me = useContext(Person);
  if (!me) throw new Error("Nobody is signed in here");
  return me;
}

/** Asks everything again when somebody signed in in another window. */
export function useSignInElsewhere(then: () => void) {
  const queries = useQueryClient();
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => {
      then();
      void queries.invalidateQueries();
    };
    return () => channel.close();
  }, [queries, then]);
}
