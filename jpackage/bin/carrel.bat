@echo off
rem Starts Carrel from this folder, with JAVA_HOME's or the path's Java (25 or later).
setlocal
set "HERE=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if defined CARREL_JAVA set "JAVA=%CARREL_JAVA%\bin\java"
"%JAVA%" "@%HERE%\lib\carrel.options" --module-path "%HERE%\lib" --module dev.carrel/dev.carrel.Main %*
if errorlevel 9009 echo Carrel needs Java 25 or later; install one, or set JAVA_HOME to it. 1>&2
exit /b %ERRORLEVEL%
