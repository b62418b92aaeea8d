set encoding utf8
set terminal svg size 821,584 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Learning curves, toy_line (preset paper)" font ',13' textcolor rgb '#222222'
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.0974421437
set rmargin at screen 0.730816078
set tmargin at screen 0.880136986
set bmargin at screen 0.565068493
set title "Validation accuracy (exact matches)" textcolor rgb '#222222' offset 0,-0.6
unset logscale x
set xrange [0:34340]
set xtics ("0" 0, "10k" 10000, "20k" 20000, "30k" 30000)
set xlabel "training samples" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:102]
set ytics ("0\045\045" 0, "50\045\045" 50, "100\045\045" 100)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with lines linecolor rgb '#0072b2' linewidth 2 dashtype 1 notitle
2000 51.4775472
4000 70.5696447
6000 82.1495872
8000 89.1731773
10000 93.4332001
12000 96.0170345
14000 97.5842093
16000 98.5347489
18000 99.1112803
20000 99.4609642
22000 99.6730583
24000 99.8016998
26000 99.8797249
28000 99.9270494
30000 99.9557533
32000 99.973163
34000 99.9837225
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.0974421437
set rmargin at screen 0.730816078
set tmargin at screen 0.417808219
set bmargin at screen 0.102739726
set title "Nominal density" textcolor rgb '#222222' offset 0,-0.6
unset logscale x
set xrange [0:34340]
set xtics ("0" 0, "10k" 10000, "20k" 20000, "30k" 30000)
set xlabel "training samples" textcolor rgb '#222222' offset 0,0.6
set logscale y
set yrange [0.00307692308:0.65]
set ytics ("0.01" 0.01, "0.03" 0.03, "0.1" 0.1, "0.3" 0.3)
set ylabel "density" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with lines linecolor rgb '#0072b2' linewidth 2 dashtype 1 notitle
2000 0.5
4000 0.375
6000 0.28125
8000 0.2109375
10000 0.158203125
12000 0.118652344
14000 0.0889892578
16000 0.0667419434
18000 0.0500564575
20000 0.0375423431
22000 0.0281567574
24000 0.021117568
26000 0.015838176
28000 0.011878632
30000 0.00890897401
32000 0.00668173051
34000 0.00501129788
e
unset border
unset tics
unset grid
unset logscale
unset xlabel
unset ylabel
unset label
unset arrow
unset title
set lmargin at screen 0.755176614
set rmargin at screen 1
set tmargin at screen 0.893835616
set bmargin at screen 0
set xrange [0:1]
set yrange [0:1]
set key at graph 0, graph 1 left top vertical Left reverse samplen 2 maxcols 1 textcolor rgb '#222222'
plot NaN with lines linecolor rgb '#0072b2' linewidth 2 dashtype 1 title "annealed, seed 1"
unset multiplot
