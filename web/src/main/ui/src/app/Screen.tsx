import { Flex, FlexItem, PageSection, Title } from "@patternfly/react-core";
import { type ReactNode, useEffect } from "react";

type Props = { title: ReactNode; name?: string; actions?: ReactNode; children: ReactNode; fill?: boolean };

/** A screen: its title, also of the window, what one can do, and what it shows. */
export function Screen({ title, name, actions, children, fill = false }: Props) {
  const words = name ?? (typeof title === "string" ? title : "");
  useEffect(() => {
    document.title = words ? `${words} – Strongroom` : "Strongroom";
  }, [words]);
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sr-head">
        <Flex
          justifyContent={{ default: "justifyContentSpaceBetween" }}
          alignItems={{ default: "alignItemsCenter" }}
          gap={{ default: "gapSm" }}
        >
          <FlexItem className="sr-title">
            {typeof title === "string" ? <Title headingLevel="h1">{title}</Title> : title}
          </FlexItem>
          {actions && <FlexItem>{actions}</FlexItem>}
        </Flex>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled={fill} className={fill ? "sr-fill" : "sr-body"} aria-label={words}>
        {children}
      </PageSection>
    </>
  );
}
