import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { BrowserRouter, Navigate, Route, Routes } from "react-router";
import { Problem } from "../api/problem";
import { Loading } from "./Loading";
import { Messages } from "./Messages";
import { Missing } from "./Missing";
import { Shell } from "./Shell";
import { SignedIn } from "./SignedIn";
import { prefetchFirstScreen } from "./early";
import { followSystem } from "./theme";

const Files = lazy(() => import("../files/FilesPage"));
const Trash = lazy(() => import("../trash/TrashPage"));
const Devices = lazy(() => import("../devices/DevicesPage"));
const Events = lazy(() => import("../audit/EventsPage"));
const Reports = lazy(() => import("../audit/ReportsPage"));
const Integrity = lazy(() => import("../audit/IntegrityPage"));
const Schedules = lazy(() => import("../audit/SchedulesPage"));
const Access = lazy(() => import("../access/AccessPage"));
const Overview = lazy(() => import("../admin/OverviewPage"));
const Directories = lazy(() => import("../admin/DirectoriesPage"));
const People = lazy(() => import("../admin/PeoplePage"));
const Person = lazy(() => import("../admin/PersonPage"));
const Workstations = lazy(() => import("../admin/WorkstationsPage"));
const Jobs = lazy(() => import("../admin/JobsPage"));

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, error) => Problem.from(error).status <= 0 && count < 2, refetchOnWindowFocus: false },
  },
});

/** Once, before anything is drawn. */
export const begin = () => prefetchFirstScreen(queries);

export function App() {
  useEffect(followSystem, []);
  return (
    <QueryClientProvider client={queries}>
      <Messages>
        <BrowserRouter>
          <Suspense fallback={<Loading />}>
            <Routes>
              <Route path="/signed-in" element={<SignedIn />} />
              <Route element={<Shell />}>
                <Route path="/" element={<Navigate to="/files/private/" replace />} />
                <Route path="/files/*" element={<Files />} />
                <Route path="/trash" element={<Trash />} />
                <Route path="/devices" element={<Devices />} />
                <Route path="/audit/events" element={<Events />} />
                <Route path="/audit/reports" element={<Reports />} />
                <Route path="/audit/integrity" element={<Integrity />} />
                <Route path="/audit/schedules" element={<Schedules />} />
                <Route path="/access/*" element={<Access />} />
                <Route path="/admin" element={<Overview />} />
                <Route path="/admin/directories" element={<Directories />} />
                <Route path="/admin/people" element={<People />} />
                <Route path="/admin/people/:id" element={<Person />} />
                <Route path="/admin/workstations" element={<Workstations />} />
                <Route path="/admin/jobs" element={<Jobs />} />
                <Route path="*" element={<Missing />} />
              </Route>
            </Routes>
          </Suspense>
        </BrowserRouter>
      </Messages>
    </QueryClientProvider>
  );
}
