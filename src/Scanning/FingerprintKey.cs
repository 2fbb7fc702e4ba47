using System.Security.Cryptography;
using System.Text;
using Merlon.Model;

namespace Merlon.Scanning;

/// <summary>
/// The instance key under which identities of secrets are made: without it nobody can test guesses against a report.
/// Reports made under different keys cannot be compared; <see cref="Id"/> tells keys apart and reveals nothing.
/// </summary>
public sealed class FingerprintKey
{
    private readonly byte[] _key;

    public FingerprintKey(ReadOnlySpan<byte> key)
    {
        if (key.Length < 16) throw new ArgumentException("The key needs at least 16 bytes.", nameof(key));
        _key = SHA256.HashData(key);
        Id = Convert.ToHexStringLower(HMACSHA256.HashData(_key, "merlon key id"u8)).Substring(0, 8);
    }

    public string Id { get; }

    /// <summary>Identity of a secret: HMAC-SHA256 of rule family and value.</summary>
    public Fingerprint Secret(string family, ReadOnlySpan<byte> value) => Hash("merlon-secret", family, value);

    /// <summary>Identity of a secret's value whatever rule reports it.</summary>
    public Fingerprint SecretValue(ReadOnlySpan<byte> value) => Hash("merlon-secret-value", "", value);

    /// <summary>A key of 32 bytes for a purpose, from which this one cannot be had.</summary>
    public byte[] Derive(string purpose) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes("derive\0" + purpose));

    private Fingerprint Hash(string algorithm, string family, ReadOnlySpan<byte> value)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hmac.AppendData(Encoding.UTF8.GetBytes(algorithm + "\0" + family + "\0"));
        hmac.AppendData(value);
        return new Fingerprint(algorithm, 1, Convert.ToHexStringLower(hmac.GetHashAndReset()));
    }
}
