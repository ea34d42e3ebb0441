/** The address of the screen that tells who may see what is at a path. */
export const accessScreen = (path: string) => `/access${path.split("/").map(encodeURIComponent).join("/")}`;

/** Whether rights can be given there: in a public directory. */
export const isShared = (path: string) => path.startsWith("/public/") && path.length > "/public/".length;
