@echo off
rem Runs windows.ps1 beside it; a double click does not run PowerShell scripts.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0windows.ps1"
pause
