import { Button, SearchInput, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from "@patternfly/react-core";
import { FolderIcon } from "@patternfly/react-icons/dist/esm/icons/folder-icon";
import { UploadIcon } from "@patternfly/react-icons/dist/esm/icons/upload-icon";
import { useEffect, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { sizeText } from "../app/Formats";
import { useText } from "../app/Messages";

type Props = {
  filter: string;
  onFilter: (filter: string) => void;
  writable: boolean;
  onFiles: (directories: boolean) => void;
  onNew: () => void;
  total: number;
  quota?: { used: number; available: number };
};

const PAUSE = 250;
const UNLIMITED = 2 ** 53;

export function FilesHead({ filter, onFilter, writable, onFiles, onNew, total, quota }: Props) {
  const text = useText();
  const { locale } = useIntl();
  const [typed, setTyped] = useState(filter);
  useEffect(() => setTyped(filter), [filter]);
  useEffect(() => {
    if (typed === filter) return undefined;
    const timer = setTimeout(() => onFilter(typed), PAUSE);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a pause after typing, nothing else
  }, [typed]);
  return (
    <Toolbar className="sr-toolbar">
      <ToolbarContent>
        {writable && (
          <ToolbarGroup>
            <ToolbarItem>
              <Button icon={<UploadIcon />} onClick={() => onFiles(false)}>
                <FormattedMessage id="files.upload" />
              </Button>
            </ToolbarItem>
            <ToolbarItem className="sr-wide">
              <Button variant="secondary" onClick={() => onFiles(true)}>
                <FormattedMessage id="files.uploadDirectory" />
              </Button>
            </ToolbarItem>
            <ToolbarItem>
              <Button variant="secondary" icon={<FolderIcon />} onClick={onNew}>
                <FormattedMessage id="files.newDirectory" />
              </Button>
            </ToolbarItem>
          </ToolbarGroup>
        )}
        <ToolbarItem>
          <SearchInput
            aria-label={text("files.filter")}
            placeholder={text("files.filter")}
            value={typed}
            onChange={(_, value) => setTyped(value)}
            onClear={() => {
              setTyped("");
              onFilter("");
            }}
          />
        </ToolbarItem>
        <ToolbarItem align={{ default: "alignEnd" }} alignSelf="center" className="sr-quiet">
          <bdi role="status">
            <FormattedMessage id="files.count" values={{ count: total }} />
          </bdi>
          {quota && quota.available < UNLIMITED && (
            <span className="sr-wide">
              {" · "}
              <bdi>
                <FormattedMessage
                  id="files.quota"
                  values={{ used: sizeText(quota.used, locale), free: sizeText(quota.available, locale) }}
                />
              </bdi>
            </span>
          )}
        </ToolbarItem>
      </ToolbarContent>
    </Toolbar>
  );
}
