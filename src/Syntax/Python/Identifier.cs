using System.Text;

namespace Merlon.Syntax.Python;

/// <summary>
/// Names as Python compares them. Python brings names into Unicode's NFKC form first, so that <c>ｅｖａｌ</c> calls
/// <c>eval</c>: what hides from a reader must not hide from a rule.
/// </summary>
public static class Identifier
{
    private const int FullwidthToAscii = 0xFEE0;
    private const int MathematicalLetters = 0x1D400, MathematicalLettersEnd = 0x1D6A3, MathematicalDigits = 0x1D7CE, MathematicalDigitsEnd = 0x1D7FF;
    private const int SegmentedDigits = 0x1FBF0, SegmentedDigitsEnd = 0x1FBF9;

    /// <summary>
    /// Characters of identifiers and the ASCII they stand for, in Unicode 15: "character ASCII", separated by blanks.
    /// Full width, mathematical and segmented characters come by arithmetic.
    /// </summary>
    private static readonly Dictionary<int, string> Equivalents = Pairs(
        "ª a º o Ĳ IJ ĳ ij ſ s Ǉ LJ ǈ Lj ǉ lj Ǌ NJ ǋ Nj ǌ nj Ǳ DZ ǲ Dz ǳ dz ʰ h ʲ j ʳ r ʷ w ʸ y ˡ l ˢ s ˣ x ᴬ A ᴮ B ᴰ D ᴱ E ᴳ G ᴴ H ᴵ I ᴶ J ᴷ K ᴸ L "
        + "ᴹ M ᴺ N ᴼ O ᴾ P ᴿ R ᵀ T ᵁ U ᵂ W ᵃ a ᵇ b ᵈ d ᵉ e ᵍ g ᵏ k ᵐ m ᵒ o ᵖ p ᵗ t ᵘ u ᵛ v ᵢ i ᵣ r ᵤ u ᵥ v ᶜ c ᶠ f ᶻ z ⁱ i ⁿ n ₐ a ₑ e ₒ o ₓ x ₕ h ₖ k "
        + "ₗ l ₘ m ₙ n ₚ p ₛ s ₜ t ℂ C ℊ g ℋ H ℌ H ℍ H ℎ h ℐ I ℑ I ℒ L ℓ l ℕ N ℙ P ℚ Q ℛ R ℜ R ℝ R ℤ Z ℨ Z \u212A K ℬ B ℭ C ℯ e ℰ E ℱ F ℳ M ℴ o ℹ i ⅅ D ⅆ d "
        + "ⅇ e ⅈ i ⅉ j Ⅰ I Ⅱ II Ⅲ III Ⅳ IV Ⅴ V Ⅵ VI Ⅶ VII Ⅷ VIII Ⅸ IX Ⅹ X Ⅺ XI Ⅻ XII Ⅼ L Ⅽ C Ⅾ D Ⅿ M ⅰ i ⅱ ii ⅲ iii ⅳ iv ⅴ v ⅵ vi ⅶ vii ⅷ viii ⅸ ix "
        + "ⅹ x ⅺ xi ⅻ xii ⅼ l ⅽ c ⅾ d ⅿ m ⱼ j ⱽ V ꟲ C ꟳ F ꟴ Q ﬀ ff ﬁ fi ﬂ fl ﬃ ffi ﬄ ffl ﬅ st ﬆ st ︳ _ ︴ _ ﹍ _ ﹎ _ ﹏ _ 𐞥 q");

    /// <summary>Whether a text holds a character that stands for ASCII, so that a name in it may be written in other letters.</summary>
    public static bool HoldsEquivalents(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyExceptInRange('\0', '\x7F'); i >= 0; i = text.IndexOfAnyExceptInRange('\0', '\x7F'))
        {
            text = text[i..];
            Rune.DecodeFromUtf16(text, out var rune, out var length);
            if (ToAscii(rune.Value) is not null) return true;
            text = text[length..];
        }
        return false;
    }

    /// <summary>The name with every character that stands for ASCII replaced. Other characters stay as they are.</summary>
    public static string Normalize(ReadOnlySpan<char> name)
    {
        if (Ascii.IsValid(name)) return name.ToString();
        var normal = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (ToAscii(rune.Value) is { } ascii) normal.Append(ascii);
            else normal.Append(rune.ToString());
        }
        return normal.ToString();
    }

    private static string? ToAscii(int character) => character switch
    {
        >= 0xFF01 and <= 0xFF5E => ((char)(character - FullwidthToAscii)).ToString(),
        >= MathematicalLetters and <= MathematicalLettersEnd => Letter((character - MathematicalLetters) % 52),
        >= MathematicalDigits and <= MathematicalDigitsEnd => Digit((character - MathematicalDigits) % 10),
        >= SegmentedDigits and <= SegmentedDigitsEnd => Digit(character - SegmentedDigits),
        _ => Equivalents.GetValueOrDefault(character),
    };

    private static string Letter(int index) => ((char)(index < 26 ? 'A' + index : 'a' + index - 26)).ToString();

    private static string Digit(int value) => ((char)('0' + value)).ToString();

    private static Dictionary<int, string> Pairs(string text)
    {
        var words = text.Split(' ');
        var pairs = new Dictionary<int, string>();
        for (var i = 0; i < words.Length; i += 2) pairs.Add(char.ConvertToUtf32(words[i], 0), words[i + 1]);
        return pairs;
    }
}
