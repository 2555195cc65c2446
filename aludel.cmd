@echo off
rem Starts an unpacked distribution of Aludel on the JDK 21 or newer of ALUDEL_JAVA_HOME, JAVA_HOME or PATH.
setlocal
set "JDK=%ALUDEL_JAVA_HOME%"
if not defined JDK set "JDK=%JAVA_HOME%"
set "JAVA=java"
if defined JDK set "JAVA=%JDK%\bin\java"
if not exist "%~dp0lib" (
    echo aludel: there is no distribution in %~dp0; build one with: mvn -pl cli -am -Dquick package 1>&2
    exit /b 1
)
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED %ALUDEL_OPTS% ^
    -cp "%~dp0lib\*;%ALUDEL_CLASSPATH%" dev.aludel.cli.Main %*
exit /b %ERRORLEVEL%
