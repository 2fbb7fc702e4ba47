namespace Merlon.Scanning.Workspaces;

public static partial class FileKinds
{
    /// <summary>
    /// Endings of files that hold no text worth reading. Key stores and certificates are absent on purpose: many of them
    /// are text after all, and their content decides.
    /// </summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BinaryExtensions = Set(
        // images
        ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".ico", ".icns", ".cur", ".webp", ".avif", ".heic", ".tif", ".tiff", ".psd", ".xcf", ".dds", ".tga", ".exr",
        // fonts
        ".woff", ".woff2", ".ttf", ".otf", ".eot", ".ttc", ".pfb",
        // audio and video
        ".mp3", ".wav", ".ogg", ".oga", ".flac", ".aac", ".m4a", ".opus", ".mid", ".mp4", ".m4v", ".mov", ".avi", ".mkv", ".webm", ".wmv", ".flv", ".ogv", ".mpg", ".mpeg",
        // archives and packages
        ".zip", ".gz", ".tgz", ".bz2", ".tbz2", ".xz", ".txz", ".zst", ".lz4", ".lzma", ".br", ".7z", ".rar", ".tar", ".cab", ".iso", ".dmg", ".jar", ".war", ".ear", ".aar",
        ".apk", ".aab", ".ipa", ".whl", ".egg", ".gem", ".nupkg", ".snupkg", ".crate", ".deb", ".rpm", ".msi", ".vsix", ".crx", ".xpi", ".cpio", ".squashfs",
        // compiled code
        ".exe", ".dll", ".so", ".dylib", ".a", ".o", ".ilk", ".class", ".dex", ".pyc", ".pyo", ".pyd", ".beam", ".wasm", ".ko", ".rlib", ".rmeta",
        ".efi", ".swf", ".nib", ".gmo", ".gch", ".pch", ".winmd", ".vdex", ".odex",
        // office documents
        ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".xlsm", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".odg", ".epub", ".mobi", ".djvu", ".vsdx",
        // databases and data sets
        ".db", ".sqlite", ".sqlite3", ".db3", ".mdb", ".accdb", ".ibd", ".myd", ".dbf", ".parquet", ".avro", ".orc", ".arrow", ".feather", ".h5", ".hdf5", ".npy", ".npz",
        ".pkl", ".pickle", ".joblib", ".onnx", ".pth", ".safetensors", ".tflite", ".gguf", ".ckpt", ".rdb", ".shp", ".shx", ".mmdb",
        // models and scenes
        ".blend", ".fbx", ".glb", ".3ds", ".unitypackage");

    /// <summary>Whether the name alone tells that a file holds no text.</summary>
    public static bool IsBinaryName(ReadOnlySpan<char> name) => BinaryExtensions.Contains(Path.GetExtension(name));
}
