/* Starts the program from the folder that this file lies in: loads its Python and lets it run `rolethread_gui`.
   Built twice: for windows (no console), and as rolethread-gui.exe for the command line.

   The program starts itself again for its worker processes, with the arguments of Python's multiprocessing; those
   go to Python as they are. */

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#ifndef PYTHON_DLL
#error "compile with -DPYTHON_DLL=L\"python313.dll\""
#endif

typedef int(__cdecl *py_main)(int, wchar_t **);

static int say(const wchar_t *words) {
#ifdef CONSOLE
    fwprintf(stderr, L"%ls\n", words);
#else
    MessageBoxW(NULL, words, L"RoleThread Workbench", MB_OK | MB_ICONERROR);
#endif
    return 1;
}

static int run(int count, wchar_t **given) {
    wchar_t place[32768];
    DWORD length = GetModuleFileNameW(NULL, place, 32768);
    wchar_t *name = length > 0 && length < 32700 ? wcsrchr(place, L'\\') : NULL;
    if (name == NULL)
        return say(L"RoleThread Workbench cannot find its own folder.");
    wcscpy(name + 1, PYTHON_DLL);
    /* Libraries are looked for in this folder and in the system's, never in the one a dataset lies in. */
    SetDllDirectoryW(L"");
    HMODULE library = LoadLibraryExW(place, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    py_main start = library == NULL ? NULL : (py_main)(void *)GetProcAddress(library, "Py_Main");
    if (start == NULL)
        return say(L"A part of RoleThread Workbench is missing. Please install it again; your projects stay as they are.");

    int as_worker = 0;
    for (int i = 1; i < count; i++)
        as_worker |= wcscmp(given[i], L"--multiprocessing-fork") == 0;
    wchar_t **arguments = calloc((size_t)count + 3, sizeof *arguments);
    if (arguments == NULL)
        return say(L"There is not enough memory to start RoleThread Workbench.");
    int used = 0;
    arguments[used++] = given[0];
    if (!as_worker) {
        arguments[used++] = L"-m";
        arguments[used++] = L"rolethread_gui";
    }
    for (int i = 1; i < count; i++)
        arguments[used++] = given[i];
    return start(used, arguments);
}

#ifdef CONSOLE
int wmain(int count, wchar_t **given) { return run(count, given); }
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, PWSTR line, int show) {
    (void)self;
    (void)before;
    (void)line;
    (void)show;
    return run(__argc, __wargv);
}
#endif
