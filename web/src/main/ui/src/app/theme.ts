export const THEMES = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "strongroom.theme";
const dark = () => window.matchMedia("(prefers-color-scheme: dark)");

export function storedTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === stored) ?? "system";
}

export function storeTheme(theme: Theme) {
  localStorage.setItem(KEY, theme);
  applyTheme(theme);
}

export function applyTheme(theme: Theme) {
  const classes = document.documentElement.classList;
  classes.toggle("pf-v6-theme-dark", theme === "dark" || (theme === "system" && dark().matches));
  classes.toggle("pf-v6-theme-high-contrast", theme === "contrast");
}

/** Follows the system while that is what is wanted. */
export function followSystem(): () => void {
  const query = dark();
  const follow = () => applyTheme(storedTheme());
  query.addEventListener("change", follow);
  return () => query.removeEventListener("change", follow);
}
