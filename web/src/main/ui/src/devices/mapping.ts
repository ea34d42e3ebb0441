/** A command that maps the drive; where the password belongs, it asks for none. */
export type Mapping = { system: "windows" | "macos" | "linux" | "davfs" | "rclone"; command: string };

const PLAIN = /^[A-Za-z0-9._@:/=+-]+$/;

/** A word of a shell, quoted where it must be. */
const word = (text: string) => (PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** How each system maps the drive, ready to be copied. */
export function mappings(dav: string, login: string, password: string): Mapping[] {
  const gio = dav.replace(/^http/, "dav").replace("://", `://${encodeURIComponent(login)}@`);
  return [
    { system: "windows", command: `net use S: ${dav} /user:${login} ${password} /persistent:yes` },
    { system: "macos", command: `mkdir -p ~/Strongroom && mount_webdav -i ${dav} ~/Strongroom` },
    { system: "linux", command: `gio mount ${word(gio)}` },
    { system: "davfs", command: `sudo mount -t davfs ${dav} /mnt -o username=${word(login)},uid=$USER` },
    {
      system: "rclone",
      command: `rclone config create strongroom webdav url=${dav} vendor=owncloud user=${word(login)} pass=${password} --obscure`,
    },
  ];
}

export function systemOf(agent: string): Mapping["system"] {
  if (agent.includes("Windows")) return "windows";
  return agent.includes("Mac OS X") ? "macos" : "linux";
}
