@echo off
rem Makes the environment at the first start, from the wheels beside this file and without network; then opens the page.
setlocal
chcp 65001 >nul
set "HERE=%~dp0"
set "HOME_=%HERE%env"
if exist "%HOME_%\Scripts\auditor.exe" goto run
py -@PYTHON@ -c "" >nul 2>nul
if errorlevel 1 (
  echo Python @PYTHON@ is needed and was not found on this computer. See the page of instructions in this folder.
  pause
  exit /b 1
)
echo First start: making the environment, please wait ...
if exist "%HOME_%" rmdir /s /q "%HOME_%"
py -@PYTHON@ -m venv "%HOME_%"
if errorlevel 1 goto failed
"%HOME_%\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --no-index --find-links "%HERE%wheels" "public-finance-auditor[web,batch]==@VERSION@"
if errorlevel 1 goto failed
:run
if not "%~1"=="" (
  "%HOME_%\Scripts\auditor.exe" %*
  exit /b
)
"%HOME_%\Scripts\auditor.exe" serve --open
if errorlevel 1 pause
exit /b
:failed
if exist "%HOME_%" rmdir /s /q "%HOME_%"
echo The environment could not be made: this folder is for @PLATFORM@ and Python @PYTHON@.
pause
exit /b 1
