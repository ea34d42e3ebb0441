# For Group Policy or Intune: maps Strongroom as drive S: for everyone, by the domain's ticket; keeps no password.
# Run it at each sign-in. The server must be in the zone of the intranet, so that Windows sends it tickets
# (AuthForwardServerList of the service WebClient), and have a keytab (STRONGROOM_KERBEROS_KEYTAB).
$ErrorActionPreference = 'Stop'
Start-Service -Name WebClient -ErrorAction SilentlyContinue
if (-not (Test-Path 'S:\')) { net use S: '@SERVER@/dav' /persistent:no }
