import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { answered, api, type Finding } from "../api/client";
import { Failure } from "../app/Failure";
import { HolderName } from "../app/HolderName";
import { useText } from "../app/Messages";
import { Notice } from "../app/Notice";
import { Explanation } from "./Explanation";

/** For those who do not manage the place: what they may themselves, and whom to ask for more. */
export function OwnAccess({ path, finding }: { path: string; finding: Finding }) {
  const text = useText();
  const { data, error } = useQuery({
    queryKey: ["access", path, "managers"],
    queryFn: () => answered(api.GET("/access/managers", { params: { query: { path } } })),
  });
  return (
    <div className="sr-steps">
      <Explanation finding={finding} />
      {error ? <Failure error={error} /> : null}
      {data && (
        <Notice isInline variant="info" component="h2" title={text("access.ask")}>
          {data.managers.length === 0 ? (
            <FormattedMessage id="access.askIt" />
          ) : (
            <ul className="sr-names">
              {data.managers.map((holder) => (
                <li key={`${holder.kind} ${holder.id}`}>
                  <HolderName holder={holder} />
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </div>
  );
}
