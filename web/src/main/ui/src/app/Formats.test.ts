import { expect, it } from "vitest";
import { sizeText } from "./Formats";

it("tells sizes in units of 1024", () => {
  expect(sizeText(0, "en")).toBe("0 B");
  expect(sizeText(1023, "en")).toBe("1,023 B");
  expect(sizeText(1536, "en")).toBe("1.5 KiB");
  expect(sizeText(1536, "de")).toBe("1,5 KiB");
  expect(sizeText(500 * 1024 ** 2, "en")).toBe("500 MiB");
});
