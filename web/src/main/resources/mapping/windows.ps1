# Maps Strongroom as drive S: on this workstation. Good once, for some minutes.
#
# What it changes:
#  - fetches a key for this workstation from @SERVER@ and keeps it in the Credential Manager
#  - maps S: and has it come back at each sign-in
#  - only when run as administrator: starts the service WebClient with Windows, and lets it take files up to 4 GiB
#    (FileSizeLimitInBytes; Windows refuses more than 50 MB otherwise). BasicAuthLevel stays 1: passwords by https alone.
$ErrorActionPreference = 'Stop'
$server = '@SERVER@'
$drive = 'S:'
$parameters = 'HKLM:\SYSTEM\CurrentControlSet\Services\WebClient\Parameters'
$administrator = ([Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()).IsInRole(
    [Security.Principal.WindowsBuiltInRole]::Administrator)

if (-not $server.StartsWith('https:')) { throw 'Windows sends passwords by https only. Open the page by https and make the script there.' }
if ($administrator) {
    Set-ItemProperty -Path $parameters -Name FileSizeLimitInBytes -Type DWord -Value 0xffffffff
    Set-ItemProperty -Path $parameters -Name BasicAuthLevel -Type DWord -Value 1
    Set-Service -Name WebClient -StartupType Automatic
    Restart-Service -Name WebClient
} elseif ((Get-ItemProperty -Path $parameters).FileSizeLimitInBytes -lt 0x7fffffff) {
    Write-Warning 'Files of more than 50 MB will fail until this script has run once as administrator.'
}
try {
    $device = Invoke-RestMethod -Method Post -Uri "$server/api/v1/enrolments/redeem" -ContentType 'application/json' -Body '{"code":"@CODE@"}'
} catch {
    throw 'The code is not good any more: make a new script on the page My devices.'
}
$address = [Uri]$server
cmdkey "/add:$($address.Host)" "/user:$($device.login)" "/pass:$($device.password)" | Out-Null
net use $drive "$server/dav" /persistent:yes
if ($LASTEXITCODE -ne 0) { throw "The drive was not mapped (net use: $LASTEXITCODE). Is the service WebClient running?" }
Write-Output "Strongroom is drive $drive."
