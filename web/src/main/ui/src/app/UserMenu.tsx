import { Divider, Dropdown, DropdownGroup, DropdownItem, DropdownList, MenuToggle } from "@patternfly/react-core";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { LANGUAGES, useLanguage, useText } from "./Messages";
import { useMe } from "./session";
import { storedTheme, storeTheme, THEMES, type Theme } from "./theme";

const NAMES = { en: "English", de: "Deutsch" };

/** A form, since the server answers with the way to the page that says goodbye. */
function signOut() {
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/logout";
  document.body.append(form);
  form.submit();
}

export function UserMenu() {
  const me = useMe();
  const text = useText();
  const { language, choose } = useLanguage();
  const [open, setOpen] = useState(false);
  const [theme, setTheme] = useState<Theme>(storedTheme);
  const take = (next: Theme) => {
    storeTheme(next);
    setTheme(next);
  };
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      popperProps={{ position: "end" }}
      toggle={(ref) => (
        <MenuToggle ref={ref} onClick={() => setOpen(!open)} isExpanded={open} variant="plainText">
          <bdi>{me.name}</bdi>
        </MenuToggle>
      )}
    >
      <DropdownGroup label={text("user.theme")}>
        <DropdownList>
          {THEMES.map((name) => (
            <DropdownItem key={name} isSelected={theme === name} onClick={() => take(name)}>
              {text(`theme.${name}`)}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <DropdownGroup label={text("user.language")}>
        <DropdownList>
          {LANGUAGES.map((name) => (
            <DropdownItem key={name} isSelected={language === name} lang={name} onClick={() => choose(name)}>
              {NAMES[name]}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <DropdownList>
        <DropdownItem onClick={signOut}>
          <FormattedMessage id="user.signOut" />
        </DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
