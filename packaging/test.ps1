# Checks everything that a change has to pass: powershell -ExecutionPolicy Bypass -File packaging\test.ps1
. (Join-Path $PSScriptRoot 'environment.ps1')

Initialize-Environment 'test'
Set-Location $Root

$tools = Join-Path $Venv 'Scripts'
$failed = @()

# Node comes with the pinned wheel; pyright must neither look for another nor ask for news of itself.
$env:PYRIGHT_PYTHON_IGNORE_WARNINGS = '1'
$env:PYRIGHT_PYTHON_GLOBAL_NODE = '0'
# The tests start hundreds of processes, and each would compile the program anew if none might keep what it compiled.
Remove-Item Env:PYTHONDONTWRITEBYTECODE -ErrorAction SilentlyContinue
$env:QT_QPA_PLATFORM = 'offscreen'
$env:PYTHONFAULTHANDLER = '1'
$env:PYTHONUNBUFFERED = '1'
$env:PYTHONUTF8 = '1'

function Step([string] $Name, [string] $Tool, [string[]] $Words) {
    Write-Host ''
    Write-Host "== $Name"
    & (Join-Path $tools $Tool) @Words | Out-Host
    if ($LASTEXITCODE -ne 0) { $script:failed += $Name }
}

Step 'ruff check' 'ruff.exe' @('check', '.')
Step 'ruff format' 'ruff.exe' @('format', '--check', '.')
Step 'mypy' 'mypy.exe' @()
Step 'pyright' 'pyright.exe' @('--pythonpath', $Python)
Step 'lint-imports' 'lint-imports.exe' @()

Write-Host ''
Write-Host '== pytest'
if ($failed.Count -gt 0) { Write-Host ('Not passed so far: ' + ($failed -join ', ')) }
& $Python -m pytest -n 3 --dist loadfile @args
if ($LASTEXITCODE -ne 0 -or $failed.Count -gt 0) { exit 1 }
exit 0
