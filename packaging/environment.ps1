# Dot-sourced by run.ps1 and test.ps1: finds Python, makes the private environment, fills it with what is pinned.
# For Windows PowerShell 5.1 and newer. Plain ASCII on purpose: 5.1 reads scripts in the old code page.

$Root = Split-Path -Parent $PSScriptRoot
$Venv = Join-Path $Root '.venv'
$Python = Join-Path $Venv 'Scripts\python.exe'
$Constraints = Join-Path $PSScriptRoot 'constraints.txt'

function Stop-WithSentence([string[]] $Sentences) {
    foreach ($sentence in $Sentences) { Write-Host $sentence }
    exit 1
}

function Test-Suitable([string[]] $Command) {
    $first = $Command[0]
    $rest = @($Command | Select-Object -Skip 1)
    if (-not (Get-Command $first -ErrorAction SilentlyContinue)) { return $false }
    # "python" may be the stand-in that only opens the Store: it fails here like any other wrong one.
    & $first @rest -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>$null | Out-Null
    return $LASTEXITCODE -eq 0
}

function Find-Python {
    $candidates = @(
        @('py', '-3.13'), @('py', '-3.12'), @('py', '-3.11'), @('py', '-3.14'),
        @('python3.13'), @('python3.12'), @('python3.11'), @('python3'), @('python')
    )
    if ($env:ROLETHREAD_PYTHON) { $candidates = @(, @($env:ROLETHREAD_PYTHON)) + $candidates }
    foreach ($candidate in $candidates) {
        if (Test-Suitable $candidate) { return $candidate }
    }
    return $null
}

function New-Environment {
    $base = Find-Python
    if ($null -eq $base) {
        Stop-WithSentence 'RoleThread Workbench needs Python 3.11, 3.12, 3.13 or 3.14, and none was found here.',
            'Get it from https://www.python.org/downloads/ and start this again.'
    }
    # Only what is an environment is ever replaced, whatever else somebody may have named .venv.
    if ((Test-Path $Venv) -and -not (Test-Path (Join-Path $Venv 'pyvenv.cfg'))) {
        Stop-WithSentence "$Venv is in the way: it is not a Python environment. Move it away, then start this again."
    }
    $base = @($base)
    $first = $base[0]
    $rest = @($base | Select-Object -Skip 1)
    & $first @rest -m venv --clear $Venv
    if ($LASTEXITCODE -ne 0) { Stop-WithSentence "Python could not make its environment in $Venv." }
}

# Fills the environment with the project and what it needs; $Extra is "" or "[dev]".
function Install-Project([string] $Extra) {
    # Both names: newer pip reads the second for what builds a package. Relative, since pip splits them at spaces.
    $env:PIP_CONSTRAINT = 'constraints.txt'
    $env:PIP_BUILD_CONSTRAINT = 'constraints.txt'
    $env:PIP_DISABLE_PIP_VERSION_CHECK = '1'
    $env:PIP_NO_INPUT = '1'
    Write-Host 'Getting what RoleThread Workbench needs. This happens once and takes a few minutes, in which nothing more is said here.'
    Push-Location $PSScriptRoot
    # Compiling everything takes as long as unpacking it; the tests compile what they use.
    $lazily = @()
    if ($Extra) { $lazily = @('--no-compile') }
    & $Python -m pip install --quiet @lazily -c constraints.txt -e "$Root$Extra"
    $status = $LASTEXITCODE
    Pop-Location
    if ($status -ne 0) {
        Stop-WithSentence 'The libraries could not be installed; the lines above say why (often it is the network). Start this again to go on.'
    }
}

# Makes sure that everything is there; $Purpose is "run" or "test". Takes a blink when it is.
function Initialize-Environment([string] $Purpose) {
    # The path belongs to it: an environment does not survive being moved.
    $wanted = $Root
    foreach ($file in @($Constraints, (Join-Path $Root 'pyproject.toml'))) {
        $wanted += ' ' + (Get-FileHash -Algorithm SHA256 $file).Hash
    }
    if ((Test-Path $Python) -and (Test-Suitable @($Python))) {
        # What the tests need includes what the program needs.
        $enough = @('rolethread-test')
        if ($Purpose -eq 'run') { $enough += 'rolethread-run' }
        foreach ($name in $enough) {
            $stamp = Join-Path $Venv $name
            if ((Test-Path $stamp) -and ((Get-Content -Raw $stamp).Trim() -eq $wanted)) { return }
        }
        & $Python -m pip --version 2>$null | Out-Null
        if ($LASTEXITCODE -ne 0) { New-Environment }
    } else {
        New-Environment
    }
    $extra = ''
    if ($Purpose -eq 'test') { $extra = '[dev]' }
    Install-Project $extra
    # Written last: what was interrupted is done again.
    Set-Content -Path (Join-Path $Venv "rolethread-$Purpose") -Value $wanted
}
