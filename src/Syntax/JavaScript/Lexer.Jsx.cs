namespace Merlon.Syntax.JavaScript;

internal partial struct Lexer
{
    /// <summary>Takes the current token; what follows is read as markup: text, <c>&lt;</c> or <c>{</c>.</summary>
    public void NextJsxChild()
    {
        if (_tokens is not null && Kind != TokenKind.EndOfSource) _tokens.Add(new Token(Kind, Start, End));
        PreviousEnd = End;
        ScanJsxChild();
    }

    private void ScanJsxChild()
    {
        Start = End;
        HasEscape = false;
        switch (At(Start))
        {
            case '<' when !(_isPattern && At(Start + 1) == '.' && At(Start + 2) == '.'): Take(TokenKind.Less, 1); return;
            case '{': Take(TokenKind.OpenBrace, 1); return;
            case '\0' when Start >= _limit: Take(TokenKind.EndOfSource, 0); return;
        }
        var rest = _text.AsSpan(Start + 1, _limit - Start - 1);
        var length = rest.IndexOfAny('<', '{');
        Take(TokenKind.JsxText, length < 0 ? _limit - Start : length + 1);
    }

    /// <summary>Joins a word with the dashes and words behind it.</summary>
    public void RescanJsxName()
    {
        var offset = End;
        while (At(offset) == '-' || (At(offset) < 128 && (CharacterClasses.Of(At(offset)) & CharacterClass.NamePart) != 0)) offset++;
        if (offset > End) Take(TokenKind.Identifier, offset - Start);
    }

    /// <summary>Takes the current <c>=</c>; a string behind it has no escapes and may hold line breaks.</summary>
    public void NextJsxAttributeValue()
    {
        if (_tokens is not null) _tokens.Add(new Token(Kind, Start, End));
        PreviousEnd = End;
        IsFirstOnLine = false;
        HasEscape = false;
        SkipTrivia();
        var quote = At(End);
        if (quote is not ('"' or '\''))
        {
            Scan();
            return;
        }
        Start = End;
        var length = _text.AsSpan(Start + 1, _limit - Start - 1).IndexOf(quote);
        if (length < 0) Fail(Start, Start + 1, $"This attribute value is not closed: expected {quote}.");
        Take(TokenKind.String, length < 0 ? _limit - Start : length + 2);
    }
}
