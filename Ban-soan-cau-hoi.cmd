@echo off
rem Finds Python and starts the workbench; this file is ASCII, its Vietnamese texts stand in installation\*.txt.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
title Ban soan cau hoi
set "HERE=%~dp0"
set "SELF=%~f0"
set "ASKED=%LOCALAPPDATA%\Ban-soan-cau-hoi"
set "CHECK=import sys; sys.exit(not ((3, 11) <= sys.version_info[:2] <= (3, 14) and sys.maxsize > 2**32))"
set "PYTHON="
set "FLAG="

for %%V in (3.13 3.12 3.11 3.14) do call :try "py" -%%V
call :try "python"
for %%V in (313 312 311 314) do call :try "%LOCALAPPDATA%\Programs\Python\Python%%V\python.exe"
for %%V in (313 312 311 314) do call :try "%ProgramFiles%\Python%%V\python.exe"
for %%V in (313 312 311 314) do call :try "%SystemDrive%\Python%%V\python.exe"
if not defined PYTHON goto missing

if not exist "%HERE%start.py" goto torn
if not "%~1"=="" goto given
if not exist "%ASKED%\da-hoi.txt" call :offer
"%PYTHON%" %FLAG% "%HERE%start.py" app & if errorlevel 1 pause & exit /b 1
exit /b 0

:given
"%PYTHON%" %FLAG% "%HERE%start.py" %*
exit /b %errorlevel%

:try
if defined PYTHON exit /b 0
"%~1" %~2 -c "%CHECK%" >nul 2>nul || exit /b 0
set "PYTHON=%~1"
set "FLAG=%~2"
exit /b 0

:offer
md "%ASKED%" 2>nul
type "%HERE%installation\hoi-bieu-tuong.txt"
choice /c CK /n
if errorlevel 2 goto answered
rem WScript.Shell spoils Vietnamese letters in paths, Shell.Application keeps them.
powershell -NoProfile -Command "$d = [Environment]::GetFolderPath('Desktop'); $n = 'Ban soan cau hoi.lnk'; $f = Join-Path $d $n; try { $ErrorActionPreference = 'Stop'; [IO.File]::WriteAllBytes($f, [byte[]]@()); $l = (New-Object -ComObject Shell.Application).NameSpace($d).ParseName($n).GetLink; $l.Path = $env:SELF; $l.WorkingDirectory = $env:HERE; $l.Save($f) } catch { Remove-Item $f -ErrorAction SilentlyContinue; exit 1 }"
if errorlevel 1 type "%HERE%installation\khong-dat-bieu-tuong.txt"
:answered
>"%ASKED%\da-hoi.txt" echo 1
exit /b 0

:missing
type "%HERE%installation\thieu-python.txt"
pause
exit /b 1

:torn
type "%HERE%installation\thieu-tep.txt"
pause
exit /b 1
