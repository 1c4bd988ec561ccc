# Starts RoleThread Workbench: powershell -ExecutionPolicy Bypass -File packaging\run.ps1 [FILE]
# The first time it installs what the program needs into .venv in this folder; nothing else is touched.
param([string] $File = '')

. (Join-Path $PSScriptRoot 'environment.ps1')

if ($File -and -not (Test-Path -LiteralPath $File)) {
    Stop-WithSentence "There is no file $File. Check the name, or drag the file into this window instead of typing it."
}

Initialize-Environment 'run'

Write-Host 'Opening the window. Once it is there, this one can be put aside; closing it closes the program, too.'
# -P keeps a file of the current folder from standing in for a library of the same name.
if ($File) { & $Python -P -m rolethread_gui $File } else { & $Python -P -m rolethread_gui }
exit $LASTEXITCODE
