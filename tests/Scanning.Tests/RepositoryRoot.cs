namespace Merlon.Scanning.Tests;

/// <summary>Where the project's own files lie, for tests that read rules and documents.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Merlon.slnx"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("Merlon.slnx is not above the test's folder.");
    }
}
