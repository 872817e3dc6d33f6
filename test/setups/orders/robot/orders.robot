*** Settings ***
Documentation    Totals of orders, by country
Library          ../orders.py

*** Test Cases ***
Two Books To AT
    ${gross}=    Gross Of    2500    AT
    Should Be Equal As Integers    ${gross}    3000

Nothing To AT
    ${gross}=    Gross Of    0    AT
    Should Be Equal As Integers    ${gross}    0

Two Books To BE
    ${gross}=    Gross Of    2500    BE
    Should Be Equal As Integers    ${gross}    3025

Nothing To BE
    ${gross}=    Gross Of    0    BE
    Should Be Equal As Integers    ${gross}    0

Two Books To CZ
    ${gross}=    Gross Of    2500    CZ
    Should Be Equal As Integers    ${gross}    3025

Nothing To CZ
    ${gross}=    Gross Of    0    CZ
    Should Be Equal As Integers    ${gross}    0

Two Books To DE
    ${gross}=    Gross Of    2500    DE
    Should Be Equal As Integers    ${gross}    2975

Nothing To DE
    ${gross}=    Gross Of    0    DE
    Should Be Equal As Integers    ${gross}    0

Two Books To DK
    ${gross}=    Gross Of    2500    DK
    Should Be Equal As Integers    ${gross}    3125

Nothing To DK
    ${gross}=    Gross Of    0    DK
    Should Be Equal As Integers    ${gross}    0

Two Books To ES
    ${gross}=    Gross Of    2500    ES
    Should Be Equal As Integers    ${gross}    3025

Nothing To ES
    ${gross}=    Gross Of    0    ES
    Should Be Equal As Integers    ${gross}    0

Two Books To FI
    ${gross}=    Gross Of    2500    FI
    Should Be Equal As Integers    ${gross}    3138

Nothing To FI
    ${gross}=    Gross Of    0    FI
    Should Be Equal As Integers    ${gross}    0

Two Books To FR
    ${gross}=    Gross Of    2500    FR
    Should Be Equal As Integers    ${gross}    3000

Nothing To FR
    ${gross}=    Gross Of    0    FR
    Should Be Equal As Integers    ${gross}    0

Two Books To IE
    ${gross}=    Gross Of    2500    IE
    Should Be Equal As Integers    ${gross}    3075

Nothing To IE
    ${gross}=    Gross Of    0    IE
    Should Be Equal As Integers    ${gross}    0

Two Books To IT
    ${gross}=    Gross Of    2500    IT
    Should Be Equal As Integers    ${gross}    3050

Nothing To IT
    ${gross}=    Gross Of    0    IT
    Should Be Equal As Integers    ${gross}    0

Two Books To LU
    ${gross}=    Gross Of    2500    LU
    Should Be Equal As Integers    ${gross}    2925

Nothing To LU
    ${gross}=    Gross Of    0    LU
    Should Be Equal As Integers    ${gross}    0

Two Books To NL
    ${gross}=    Gross Of    2500    NL
    Should Be Equal As Integers    ${gross}    3025

Nothing To NL
    ${gross}=    Gross Of    0    NL
    Should Be Equal As Integers    ${gross}    0

Two Books To PL
    ${gross}=    Gross Of    2500    PL
    Should Be Equal As Integers    ${gross}    3075

Nothing To PL
    ${gross}=    Gross Of    0    PL
    Should Be Equal As Integers    ${gross}    0

Two Books To PT
    ${gross}=    Gross Of    2500    PT
    Should Be Equal As Integers    ${gross}    3075

Nothing To PT
    ${gross}=    Gross Of    0    PT
    Should Be Equal As Integers    ${gross}    0

Two Books To SE
    ${gross}=    Gross Of    2500    SE
    Should Be Equal As Integers    ${gross}    3125

Nothing To SE
    ${gross}=    Gross Of    0    SE
    Should Be Equal As Integers    ${gross}    0

Two Books To Nowhere
    Gross Of    2500    XX
