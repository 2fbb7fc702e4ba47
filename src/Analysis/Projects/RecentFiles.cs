using Merlon.Analysis.Sources;

namespace Merlon.Analysis.Projects;

/// <summary>
/// Files asked for more than once, up to so many characters of text. What is not kept is found again for as long as somebody
/// else holds it, so that a file never has two trees in use. Thread safe; a file is opened by one thread while others wait.
/// Trees that are kept for one use cost the garbage collector more than reading them again: twice the time of a whole scan.
/// </summary>
internal sealed class RecentFiles(Func<string, FileAnalysis?> open, long budget)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _recent = [];
    private long _held;

    public FileAnalysis? Get(string path, Func<string, FileAnalysis?>? how = null)
    {
        Entry? entry;
        lock (_lock)
        {
            if (!_entries.TryGetValue(path, out entry)) _entries.Add(path, entry = new Entry());
        }
        lock (entry)
        {
            var file = entry.File;
            if (file is null)
            {
                file = (how ?? open)(path);
                if (file is null) return null;
                entry.Set(file);
            }
            Use(entry, file);
            return file;
        }
    }

    /// <summary>The file when it is open; null otherwise.</summary>
    public FileAnalysis? Opened(string path)
    {
        lock (_lock) return _entries.GetValueOrDefault(path)?.File;
    }

    private void Use(Entry entry, FileAnalysis file)
    {
        lock (_lock)
        {
            if (entry.Held is null)
            {
                if (++entry.Asked < 2) return;
                entry.Held = file;
                _held += file.Tree.Text.Length;
                _recent.AddFirst(entry.Place);
            }
            else
            {
                _recent.Remove(entry.Place);
                _recent.AddFirst(entry.Place);
            }
            while (_held > budget && _recent.Last is { } last && last.Value != entry)
            {
                _held -= last.Value.Held!.Tree.Text.Length;
                last.Value.Held = null;
                _recent.RemoveLast();
            }
        }
    }

    private sealed class Entry
    {
        private WeakReference<FileAnalysis>? _file;

        public Entry() => Place = new LinkedListNode<Entry>(this);

        public LinkedListNode<Entry> Place { get; }

        public int Asked { get; set; }

        /// <summary>Keeps the file; null when it has been dropped.</summary>
        public FileAnalysis? Held { get; set; }

        public FileAnalysis? File => _file is not null && _file.TryGetTarget(out var file) ? file : null;

        public void Set(FileAnalysis file) => _file = new WeakReference<FileAnalysis>(file);
    }
}
